# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window of preferences: the page follows at once."""

from driver import run, wait_for
from pixels import PAPERS, Picture
from reader import SAMPLE, Reader, setting


def paper(gloss):
  """The colour of the page, to the right of the window of preferences."""
  x, y, width, height = gloss.page.box
  return Picture(gloss, (x + width - 40, y + 20, 1, 1)).at(0, 0)


def test_the_page_follows_at_once():
  with Reader(SAMPLE, ends=True) as gloss:
    window = gloss.open_preferences('Reading')
    gloss.click(window.find('label', 'Colours'))
    gloss.click(window.find('label', 'Dark'))
    wait_for('the setting', lambda: setting('color-scheme') == "'dark'")
    size = window.find('spin button', 'Text size in percent')
    left = gloss.place(0)[0]
    gloss.click(size, times=3)
    gloss.type('150')
    gloss.press('Tab')
    wait_for('larger letters', lambda: gloss.place(0)[0] != left)
    gloss.click(window.find('push button', 'Sans'))
    wait_for('no serifs', lambda: setting('typeface') == "'sans'")
    gloss.click(window.find('label', 'Quotes'))
    wait_for('no quotes', lambda: setting('show-quotes') == 'false')
    gloss.close_preferences()
    wait_for('dark paper', lambda: paper(gloss) in PAPERS['Dark'])
    gloss.quit()


run(test_the_page_follows_at_once)
