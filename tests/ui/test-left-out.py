# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is no part of an article is left out of it in the window, for good, and put back."""

import pathlib

from driver import cli, run, wait_for
from reader import SAMPLE, Reader

TEXT = '''Añada opens NAME

Share this page with your friends.

“The bridge will hold,” Mara Olin said on Friday in the town hall.

Subscribe to the Harbour Gazette for two crowns a week.

Also on this page: the weather at sea.

Tomas Reik asked for a later ferry on Sundays.
'''

SHARE = 'Share this page with your friends.'
SUBSCRIBE = 'Subscribe to the Harbour Gazette'
WEATHER = 'the weather at sea.'


def write(name):
  """One text at two places is one article, so each has its own title."""
  path = pathlib.Path.home() / f'{name}.txt'
  path.write_text(TEXT.replace('NAME', name), encoding='utf-8')
  return path


def gone(gloss, words):
  wait_for(f'{words!r} left out', lambda: words not in gloss.page.text)


def back(gloss, words):
  wait_for(f'{words!r} put back', lambda: words in gloss.page.text)


def show_left_out(gloss):
  """The list, which has the keys and the clicks from now on."""
  gloss.push('Main menu')
  gloss.click(gloss.find('menu item', 'Left Out…'))
  return gloss.turn_to('Left Out')


def undo(gloss):
  # The notice does not stay for ever: nothing may be waited for first.
  gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))


def test_the_paragraph_at_the_caret_goes_by_a_key_and_comes_back():
  path = write('key')
  with Reader(path, ends=True) as gloss:
    text = gloss.page.text
    gloss.click_words(SHARE)
    begin = gloss.offset(SHARE)
    gloss.press('ctrl+Delete')
    gone(gloss, SHARE)
    gloss.find('label', '1 paragraph left out')
    assert gloss.caret == begin, gloss.caret
    undo(gloss)
    back(gloss, SHARE)
    assert gloss.page.text == text
    gloss.find('label', '1 paragraph put back')
    # It is the page that has the keys.
    gloss.press('ctrl+Delete')
    gone(gloss, SHARE)
    gloss.quit()
  with Reader(path, ends=True) as gloss:
    assert SHARE not in gloss.page.text, gloss.page.text
    assert gloss.first('label', 'The article has changed since you read it') is None
    gloss.quit()


def test_the_way_back_is_that_of_all_else():
  with Reader(write('way-back')) as gloss:
    text = gloss.page.text
    for words in (SHARE, WEATHER):
      gloss.click_words(words)
      gloss.press('ctrl+Delete')
      gone(gloss, words)
    gloss.select('Mara Olin')
    gloss.press('2')
    wait_for('a highlight', lambda: gloss.notes_in_file())
    gloss.press('ctrl+z')
    wait_for('no highlight', lambda: not gloss.notes_in_file())
    assert WEATHER not in gloss.page.text
    gloss.press('ctrl+z')
    back(gloss, WEATHER)
    assert SHARE not in gloss.page.text
    gloss.press('ctrl+z')
    back(gloss, SHARE)
    assert gloss.page.text == text


def test_what_is_under_the_pointer_goes_by_the_menu():
  with Reader(write('pointer'), ends=True) as gloss:
    gloss.top()
    x, y = gloss.show(gloss.offset(SUBSCRIBE))
    gloss.click_at(x + 20, y, button=3)
    gloss.click(gloss.find('menu item', 'Leave Out Paragraph'))
    gone(gloss, SUBSCRIBE)
    assert WEATHER in gloss.page.text and 'Añada' in gloss.page.text
    gloss.quit()


def test_notes_on_several_paragraphs_wait_for_them():
  path = write('notes')
  cli('annotate', path, '--exact', 'two crowns a week', '--note', 'Too dear')
  with Reader(path, ends=True) as gloss:
    gloss.select(gloss.page.text[gloss.offset('crowns'):gloss.offset('weather')])
    gloss.press('ctrl+Delete')
    gone(gloss, SUBSCRIBE)
    gone(gloss, WEATHER)
    gloss.find('label', 'Left out; 1 note has lost its place')
    assert 'Too dear' in cli('list', path)

    window = show_left_out(gloss)
    labels = [label.name for label in window.all('label') if label.name.startswith(('Subscribe', 'Also'))]
    assert [label.split()[0] for label in labels] == ['Subscribe', 'Also'], labels
    gloss.click(window.all('push button', 'Put Back')[0])
    back(gloss, SUBSCRIBE)
    assert WEATHER not in gloss.page.text
    window.gone('label', labels[0])
    assert ' unplaced ' not in cli('list', path), cli('list', path)

    # The last one puts the list away.
    gloss.click(window.find('push button', 'Put Back'))
    back(gloss, WEATHER)
    gloss.gone('frame', 'Left Out')
    gloss.turn_to('Añada opens notes')
    gloss.quit()


def test_all_comes_back_at_once():
  path = write('all')
  cli('trim', path, SHARE, WEATHER)
  with Reader(path, ends=True) as gloss:
    window = show_left_out(gloss)
    gloss.press('Escape')
    gloss.gone('frame', 'Left Out')
    gloss.turn_to('Añada opens all')
    window = show_left_out(gloss)
    gloss.click(window.find('push button', 'Put All Back'))
    back(gloss, SHARE)
    back(gloss, WEATHER)
    gloss.gone('frame', 'Left Out')
    gloss.turn_to('Añada opens all')
    gloss.push('Main menu')
    assert not gloss.find('menu item', 'Left Out…').has('sensitive')
    gloss.press('Escape')
    gloss.quit()


def test_a_long_article_in_a_narrow_window_is_drawn_anew():
  with Reader(SAMPLE, ends=True) as gloss:
    gloss.resize(400, 760)
    gloss.top()
    gloss.press('Down', 'Down', 'Down', 'Down')
    for _ in range(6):
      before = len(gloss.page.text)
      wait_for('the page takes the keys', lambda: gloss.page.has('focused'))
      gloss.press('ctrl+Delete')
      wait_for('a shorter text', lambda: len(gloss.page.text) < before)
    gloss.quit()


def test_an_article_is_not_left_out_altogether():
  path = pathlib.Path.home() / 'one.txt'
  path.write_text('Nobody sails from Vellby today.\n', encoding='utf-8')
  with Reader(path, ends=True) as gloss:
    text = gloss.page.text
    gloss.top()
    gloss.press('ctrl+a')
    wait_for('all selected', lambda: gloss.selected == text)
    gloss.press('ctrl+Delete')
    gloss.find('label', 'Nothing of the article would be left.')
    assert gloss.page.text == text
    gloss.quit()


run(test_the_paragraph_at_the_caret_goes_by_a_key_and_comes_back,
    test_what_is_under_the_pointer_goes_by_the_menu,
    test_notes_on_several_paragraphs_wait_for_them,
    test_all_comes_back_at_once,
    test_a_long_article_in_a_narrow_window_is_drawn_anew,
    test_an_article_is_not_left_out_altogether)
