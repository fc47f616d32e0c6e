# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The same without a mouse: caret, selection, colour, note, tag, marks, undo."""

from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

WORDS = 'it weighs four tonnes'
NOTE = 'Weigh one lock.'


def test_a_note_is_made_with_keys_alone():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.select_by_keys(WORDS)
    gloss.press('5')
    wait_for('a highlight on disk', lambda: note_files() and stored_notes(note_files()[0]))
    gloss.press('n')
    gloss.write_note(NOTE)
    gloss.press('t')
    gloss.type_tag('custom')
    gloss.close_editor()
    gloss.saved()
    listed = cli('list', SAMPLE)
    assert WORDS in listed and NOTE in listed and 'custom' in listed, listed
    gloss.quit()


def test_full_stop_and_comma_go_from_mark_to_mark():
  with Reader(SAMPLE) as gloss:
    gloss.top()
    places = []
    for _ in range(4):
      before = gloss.caret
      gloss.press('period')
      wait_for('the caret at the next mark', lambda: gloss.caret > before)
      places.append(gloss.caret)
    gloss.press('comma')
    wait_for('the caret at the mark before', lambda: gloss.caret == places[-2])


def test_delete_and_undo_and_redo_change_the_file():
  with Reader(SAMPLE) as gloss:
    [file] = note_files()
    gloss.select_by_keys(WORDS)
    gloss.press('Left', 'Delete')
    wait_for('no note on disk', lambda: not stored_notes(file))
    gloss.press('ctrl+z')
    wait_for('the note back on disk', lambda: len(stored_notes(file)) == 1)
    gloss.press('ctrl+shift+z')
    wait_for('the note gone again', lambda: not stored_notes(file))
    gloss.press('ctrl+z')
    wait_for('the note back again', lambda: NOTE in cli('list', SAMPLE))


def test_f6_goes_round_the_parts_of_the_window_and_escape_back_to_the_page():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    wait_for('the page takes the keys', lambda: gloss.page.has('focused'))
    pane = gloss.find('page tab', 'Actors')
    header = gloss.find('push button', 'Open')
    for key, part in (('F6', pane), ('F6', header), ('F6', gloss.page),
                      ('shift+F6', header), ('shift+F6', pane), ('Escape', gloss.page)):
      gloss.press(key)
      wait_for(f'{part.name} after {key}', lambda: part.has('focused'))


def test_a_pane_that_goes_gives_the_keys_back_to_the_page():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.press('F6')
    tab = gloss.find('page tab', 'Actors')
    wait_for('the keys in the pane', lambda: tab.has('focused'))
    gloss.press('F9')
    wait_for('the keys on the page', lambda: gloss.page.has('focused'))


def test_all_keys_can_be_looked_up():
  with Reader(SAMPLE) as gloss:
    gloss.press('ctrl+question')
    gloss.find('label', 'Open an article')
    gloss.turn_to('Keyboard Shortcuts')
    gloss.push('Keyboard Shortcuts')
    gloss.click(gloss.find('label', 'Window'))
    gloss.find('label', 'To the next part of the window')
    gloss.press('Escape')
    gloss.gone('frame', 'Keyboard Shortcuts')


run(test_f6_goes_round_the_parts_of_the_window_and_escape_back_to_the_page,
    test_a_pane_that_goes_gives_the_keys_back_to_the_page,
    test_all_keys_can_be_looked_up,
    test_a_note_is_made_with_keys_alone,
    test_full_stop_and_comma_go_from_mark_to_mark,
    test_delete_and_undo_and_redo_change_the_file)
