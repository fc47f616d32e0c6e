# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Links: told before they are opened, opened in the browser, by mouse and by keys."""

import pathlib

from browser import OPENED, make_browser, opened
from driver import run, wait_for
from reader import Reader

HOME = pathlib.Path.home()
REPORT, HARBOUR = 'https://example.org/report?page=2', 'https://example.org/harbour'
ARTICLE = f'''# The bridge stays shut

The council read [the whole report]({REPORT}) on Friday, and nobody slept well after it.

Another paper had [seen the cracks]({HARBOUR}) from the harbour in May, and said so at once.

A third one links to [something on this machine](file:///etc/hostname), which it should not.
'''


def article():
  path = HOME / 'links.md'
  path.write_text(ARTICLE, encoding='utf-8')
  return path


def test_the_mouse_tells_the_address_and_a_click_opens_it():
  with Reader(article()) as gloss:
    x, y = gloss.show(gloss.offset('whole report'))
    gloss.point(x + 4, y)
    gloss.point(x + 6, y)
    gloss.find(name=REPORT)
    gloss.click_at(x + 6, y)
    wait_for('the report in the browser', lambda: opened() == [REPORT])
    x, y = gloss.place(gloss.offset('nobody slept'))
    gloss.point(x, y)
    gloss.click_at(x + 2, y)
    gloss.gone(name=REPORT)


def test_keys_go_from_link_to_link_and_open_the_one_at_the_caret():
  OPENED.unlink(missing_ok=True)
  with Reader(article()) as gloss:
    gloss.top()
    gloss.press('l', 'l')
    wait_for('the caret at the second link', lambda: gloss.caret == gloss.offset('seen the cracks'))
    gloss.find(name=HARBOUR)
    wait_for('the link told to a screen reader', lambda: HARBOUR in gloss.page.description)
    gloss.press('Return')
    wait_for('the harbour in the browser', lambda: opened() == [HARBOUR])
    gloss.press('shift+L')
    wait_for('the caret at the first link', lambda: gloss.caret == gloss.offset('the whole report'))
    gloss.press('ctrl+Return')
    wait_for('the report in the browser', lambda: opened() == [HARBOUR, REPORT])


def test_an_article_cannot_have_a_file_opened():
  OPENED.unlink(missing_ok=True)
  with Reader(article()) as gloss:
    gloss.top()
    gloss.press('l', 'l', 'l')
    wait_for('the caret at the last link', lambda: gloss.caret == gloss.offset('something on'))
    gloss.press('Return', 'shift+L')
    wait_for('the caret at the second link', lambda: gloss.caret == gloss.offset('seen the cracks'))
    gloss.press('Return')
    wait_for('the harbour, after nothing else', lambda: opened() == [HARBOUR])


make_browser()
run(test_the_mouse_tells_the_address_and_a_click_opens_it,
    test_keys_go_from_link_to_link_and_open_the_one_at_the_caret,
    test_an_article_cannot_have_a_file_opened)
