# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where a mark begins and ends is moved: with the mouse, with keys, each time one step."""

from driver import note_files, run, stored_notes, tool, wait_for
from reader import SAMPLE, Reader

WORDS = 'sold bread at the'
QUOTE = '“I would rather explain a closed bridge than an open one,”'


def selector(note, kind):
  return next(s for s in note['target']['selector'] if s['type'] == kind)


def stored():
  """The words of all that is stored, as the file has them."""
  if not note_files():
    return []
  return [selector(note, 'TextQuoteSelector')['exact'] for note in stored_notes(note_files()[0])]


def is_stored(words):
  wait_for(f'{words!r} on disk', lambda: stored() == [words])


def forget():
  """What the test before has left."""
  for file in note_files():
    file.unlink()


def highlight(gloss, words):
  gloss.select(words)
  gloss.press('3')
  is_stored(words)


def hold(gloss, place, *ways):
  """Takes what is at a place and moves with it, in steps as a hand does, without letting go."""
  gloss.point(*place)
  tool('xdotool', 'mousedown', 1)
  x, y = place
  for to_x, to_y in ways:
    for step in range(1, 9):
      gloss.point(x + (to_x - x) * step / 8, y + (to_y - y) * step / 8)
    x, y = to_x, to_y


def drag(gloss, place, *ways):
  hold(gloss, place, *ways)
  tool('xdotool', 'mouseup', 1)


def undo_by_name(gloss, step):
  gloss.press('F10')
  gloss.click(gloss.find('menu item', f'Undo: {step}'))


def test_an_end_is_dragged_to_the_next_words_and_back_by_one_undo():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    begin, end = gloss.offset(WORDS), gloss.offset(WORDS) + len(WORDS)
    text = gloss.page.text
    further = text.index(' ', end + 1)
    drag(gloss, gloss.place(end), gloss.place(further - 1))
    is_stored(text[begin:further])
    [note] = stored_notes(note_files()[0])
    assert selector(note, 'TextQuoteSelector')['suffix'].startswith(text[further:further + 10]), note
    assert selector(note, 'TextPositionSelector')['end'] == further, note
    assert gloss.selected == '', gloss.selected
    undo_by_name(gloss, 'Move end of mark')
    is_stored(WORDS)


def test_a_begin_stays_before_its_end_and_inside_words_only_with_alt():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    begin, end = gloss.offset(WORDS), gloss.offset(WORDS) + len(WORDS)
    drag(gloss, gloss.place(begin), gloss.place(begin + len('sold b')))
    is_stored('bread at the')
    drag(gloss, gloss.place(begin + len('sold ')), gloss.place(end + 8))
    is_stored('the')
    tool('xdotool', 'keydown', 'alt')
    drag(gloss, gloss.place(end - len('the')), gloss.place(end - len('e')))
    tool('xdotool', 'keyup', 'alt')
    is_stored('e')


def test_escape_leaves_the_mark_as_it_was():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    end = gloss.offset(WORDS) + len(WORDS)
    hold(gloss, gloss.place(end), gloss.place(end - 8))
    tool('xdotool', 'key', 'Escape')  # Program.press() would let go of the mouse button
    tool('xdotool', 'mouseup', 1)
    other = 'Others were calmer'
    gloss.select(other)
    gloss.press('4')
    wait_for('two notes, the first as it was', lambda: sorted(stored()) == sorted([WORDS, other]))


def test_a_click_at_an_end_opens_the_note():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    gloss.click_at(*gloss.place(gloss.offset(WORDS)))
    gloss.find('text', 'Note')
    gloss.close_editor()
    assert stored() == [WORDS], stored()


def test_without_quotes_the_pointer_passes_over_a_note():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    end = gloss.offset(WORDS) + len(WORDS)
    gloss.press('h')
    gloss.find('label', 'Quotes are hidden')
    x, top, width, height = gloss.page.box
    for step in range(1, 20):
      gloss.point(x + width * step / 20, top + height * step / 20)
    gloss.press('h')
    gloss.gone('label', 'Quotes are hidden')
    gloss.show(end)
    drag(gloss, gloss.place(end), gloss.place(end - len(' the')))
    is_stored('sold bread at')


def test_keys_move_both_ends_by_words_and_letters_in_one_step():
  forget()
  with Reader(SAMPLE) as gloss:
    highlight(gloss, WORDS)
    gloss.press('alt+Left', 'alt+Left')
    is_stored('sold bread')
    gloss.press('alt+Right', 'alt+shift+Right')
    is_stored('bread at')
    gloss.press('bracketleft', 'braceright')
    is_stored('read a')
    gloss.press('ctrl+z')
    is_stored(WORDS)
    gloss.press('ctrl+shift+z')
    is_stored('read a')


def test_a_quote_is_dragged_and_moved_by_keys():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.click_words('would rather explain')
    gloss.press('c')
    gloss.click(gloss.find('push button', 'Change where it begins and ends'))
    wait_for('the quote selected', lambda: gloss.selected == QUOTE)
    end = gloss.offset(QUOTE) + len(QUOTE)
    drag(gloss, gloss.place(end), gloss.place(end - len('one,”')))
    is_stored('“I would rather explain a closed bridge than an open')
    gloss.press('alt+Left')
    is_stored('“I would rather explain a closed bridge than an')
    undo_by_name(gloss, 'Change edges of quote')
    is_stored('“I would rather explain a closed bridge than an open')
    gloss.press('ctrl+z')
    wait_for('nothing on disk', lambda: stored() == [])


run(test_an_end_is_dragged_to_the_next_words_and_back_by_one_undo,
    test_a_begin_stays_before_its_end_and_inside_words_only_with_alt,
    test_escape_leaves_the_mark_as_it_was,
    test_a_click_at_an_end_opens_the_note,
    test_without_quotes_the_pointer_passes_over_a_note,
    test_keys_move_both_ends_by_words_and_letters_in_one_step,
    test_a_quote_is_dragged_and_moved_by_keys)
