# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A note on the article as a whole: made by mouse and by key, first of all notes."""

from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

NOTE = 'A bridge, and who knew.'


def clear():
  for file in note_files():
    file.unlink()


def stored():
  files = note_files()
  return stored_notes(files[0]) if files else []


def test_the_button_makes_a_note_without_a_passage_on_top_of_the_list():
  clear()
  with Reader(SAMPLE, ends=True) as gloss:
    gloss.show_list('Notes')
    gloss.push('Note on the Article')
    gloss.write_note(NOTE, 'bridges')
    wait_for('the note on disk', lambda: 'bridges' in str(stored()))
    [note] = stored()
    assert 'selector' not in str(note['target']), note
    gloss.find('label', 'The whole article')

    gloss.select('closed to all traffic')
    gloss.push('Green')
    gloss.find('label', 'closed to all traffic')
    rows = gloss.find('list', 'Notes').all('list item')
    assert rows[0].first('label', NOTE) and rows[1].first('label', 'closed to all traffic'), gloss.tree()
    gloss.push('Note on the article')
    editor = gloss.find('text', 'Note')
    assert editor.text == NOTE, editor.text
    gloss.close_editor()
    gloss.saved()
    listed = cli('list', SAMPLE)
    assert NOTE in listed and listed.index(NOTE) < listed.index('closed to all'), listed
    gloss.quit()


def test_a_key_makes_it_undo_removes_it_and_nothing_is_left_of_an_empty_one():
  clear()
  with Reader(SAMPLE, ends=True) as gloss:
    gloss.top()
    gloss.press('shift+n')
    gloss.write_note(NOTE)
    wait_for('the note on disk', lambda: NOTE in str(stored()))
    gloss.press('ctrl+z')
    wait_for('the words gone', lambda: NOTE not in str(stored()))
    gloss.press('ctrl+z')
    wait_for('the note gone', lambda: not stored())

    gloss.press('shift+n')
    gloss.find('text', 'Note')
    gloss.close_editor()
    gloss.saved()
    wait_for('no empty note', lambda: not stored())
    gloss.press('shift+n')
    gloss.find('text', 'Note')
    gloss.push('Remove note')
    gloss.gone('text', 'Add a tag')
    wait_for('no note', lambda: not stored())
    gloss.quit()


run(test_the_button_makes_a_note_without_a_passage_on_top_of_the_list,
    test_a_key_makes_it_undo_removes_it_and_nothing_is_left_of_an_empty_one)
