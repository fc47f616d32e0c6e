# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A colleague's notes come out of a file: what came is told, and it is one step."""

import pathlib

from driver import cli, note_files, run, stored_notes
from reader import SAMPLE, Reader, colleague

HOME = pathlib.Path.home()
NOTES = ['closed to all traffic', 'Show me the warning']


def import_notes(gloss, path):
  gloss.press('F10')
  gloss.click(gloss.find('menu item', 'Import Notes…'))
  gloss.choose_file(path, 'Import')


def undo(gloss):
  gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))


def test_a_file_of_notes_comes_as_one_step():
  path = colleague('Tove', *NOTES)
  with Reader(SAMPLE, ends=True) as gloss:
    import_notes(gloss, path)
    gloss.find('label', '2 notes added')
    gloss.find('page tab', 'Notes 2')
    gloss.saved()
    [file] = note_files()
    assert [note['creator']['name'] for note in stored_notes(file)] == ['Tove', 'Tove']

    undo(gloss)
    gloss.find('label', 'Undone: Import notes')
    gloss.gone('page tab', 'Notes 2')
    gloss.press('F10')
    gloss.click(gloss.find('menu item', 'Redo: Import notes'))
    gloss.find('page tab', 'Notes 2')

    import_notes(gloss, path)
    gloss.find('label', '0 notes added, already here: 2')
    gloss.quit()
  assert cli('list', SAMPLE).count('By Tove') == 2


def test_a_file_that_brings_nothing_says_why():
  path = HOME / 'broken.json'
  path.write_text('{ "type": ', encoding='utf-8')
  with Reader(SAMPLE, ends=True) as gloss:
    import_notes(gloss, path)
    gloss.find('label', 'The notes could not be imported')
    gloss.find('label', lambda text: 'broken.json' in text)
    gloss.press('Escape')
    gloss.gone('label', 'The notes could not be imported')
    gloss.quit()


run(test_a_file_of_notes_comes_as_one_step,
    test_a_file_that_brings_nothing_says_why)
