# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The library is copied to a folder and fetched from there, in the window of preferences."""

import os
import pathlib

from driver import note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader


def test_a_backup_brings_back_a_note_that_was_deleted():
  backup = pathlib.Path(os.environ['HOME']) / 'Copy of the library'
  with Reader(SAMPLE) as gloss:
    gloss.select('traffic on Friday evening')
    gloss.press('2')
    [file] = wait_for('a file of notes', note_files)
    [note] = wait_for('a note', lambda: stored_notes(file))
    window = gloss.open_preferences('Library')
    window.find('label', lambda name: name.startswith('1 article, with notes: 1; '))
    gloss.click(window.find('push button', 'Back Up Library…'))
    gloss.choose_new_file(backup)
    window.find('label', '1 article backed up')
    assert stored_notes(backup / file.parent.name / file.name) == [note]

    gloss.close_preferences()
    gloss.click_words('traffic on Friday evening')
    gloss.push('Remove note')
    wait_for('no note', lambda: not stored_notes(file))

    window = gloss.open_preferences('Library')
    gloss.click(window.find('push button', 'Restore…'))
    gloss.choose_file(backup, 'Restore')
    window.find('label', 'Restored articles: 0, notes on other articles: 1')
    assert [n['id'] for n in stored_notes(file)] == [note['id']]
    gloss.close_preferences()
    gloss.show_list('Notes')
    gloss.find('label', lambda name: 'traffic on Friday evening' in name)


def test_a_folder_that_is_no_backup_is_told():
  empty = pathlib.Path(os.environ['HOME']) / 'Nothing'
  empty.mkdir()
  with Reader(SAMPLE) as gloss:
    window = gloss.open_preferences('Library')
    gloss.click(window.find('push button', 'Restore…'))
    gloss.choose_file(empty, 'Restore')
    gloss.find('label', f'There is no backup in “{empty}”.')


run(test_a_backup_brings_back_a_note_that_was_deleted,
    test_a_folder_that_is_no_backup_is_told)
