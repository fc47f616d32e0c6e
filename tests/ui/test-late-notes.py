# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The text is read while its notes are still on their way from a slow disk, or cannot all be read."""

import json
import os
import pathlib

from driver import Program, note_files, run, stored_notes, wait_for


def highlight(gloss, *keys):
  page = gloss.find('text', 'Article', text='The ferry')
  wait_for('the page takes the keys', lambda: page.has('focused'))
  gloss.press(*keys)


def test_what_is_marked_meanwhile_is_kept_with_them():
  path = pathlib.Path.home() / 'ferry.txt'
  path.write_text('The ferry\n\nIt sails at noon.\n\nNobody waits.\n', encoding='utf-8')
  with Program(path, ends=True) as gloss:
    highlight(gloss, 'ctrl+Home', 'shift+End', '2')
    gloss.find('page tab', 'Notes 1')
    gloss.quit()

  notes, = note_files()
  stored = notes.read_bytes()
  notes.unlink()
  os.mkfifo(notes)
  pipe = os.open(notes, os.O_RDWR)
  with Program(path, ends=True) as gloss:
    highlight(gloss, 'ctrl+End', 'shift+Home', '3')
    gloss.find('page tab', 'Notes 1')
    page = gloss.find('text', 'Article')
    assert page.has('busy'), 'a listener is not told that notes are on their way'
    notes.unlink()
    notes.write_bytes(stored)
    os.write(pipe, stored)
    os.close(pipe)
    gloss.find('page tab', 'Notes 2')
    wait_for('the page at rest', lambda: not page.has('busy'))
    wait_for('both on disk', lambda: len(stored_notes(notes)) == 2)
    gloss.quit()


def test_a_note_that_cannot_be_read_is_told_and_stays_in_its_file():
  path = pathlib.Path.home() / 'ferry.txt'
  notes, = note_files()
  stored = json.loads(notes.read_text(encoding='utf-8'))
  odd = {**stored['first']['items'][0], 'created': 5}
  stored['first']['items'][0] = odd
  notes.write_text(json.dumps(stored), encoding='utf-8')
  with Program(path, ends=True) as gloss:
    # The notice does not stay for long: nothing may be waited for first.
    gloss.find('label', '1 note cannot be read and stays in its file as it is')
    gloss.find('page tab', 'Notes 1')
    highlight(gloss, 'ctrl+Home', 'shift+End', '2')
    gloss.find('page tab', 'Notes 2')
    wait_for('all on disk', lambda: len(stored_notes(notes)) == 3)
    assert odd in stored_notes(notes), 'the note that cannot be read has changed'
    gloss.quit()


run(test_what_is_marked_meanwhile_is_kept_with_them,
    test_a_note_that_cannot_be_read_is_told_and_stays_in_its_file)
