# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window says is saved is on disk, whatever happens next; what cannot be read is kept."""

from driver import cli, note_files, run, wait_for
from reader import SAMPLE, Reader


def noted(gloss, words, note):
  gloss.select(words)
  gloss.press('n')
  gloss.write_note(note)
  gloss.saved()


def test_a_note_survives_a_kill_right_after_saved():
  with Reader(SAMPLE) as gloss:
    noted(gloss, 'A crack in concrete is not a verdict.', 'Then what is it?')
    gloss.kill()
  assert 'Then what is it?' in cli('list', SAMPLE)
  assert 'Then what is it?' in cli('export', SAMPLE, '--format=markdown')


def test_a_file_of_notes_cut_in_half_is_reported_and_left_alone():
  [file] = note_files()
  half = file.read_bytes()[:file.stat().st_size // 2]
  file.write_bytes(half)
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'The notes on this article cannot be read')
    gloss.find('label', 'Read-only')
    gloss.select('Every ten minutes, by water')
    gloss.press('1')
    gloss.press('ctrl+q')
    wait_for('an answer to quitting', lambda: gloss.process.poll() is not None or
             gloss.first('push button', lambda name: 'Close' in name or 'Quit' in name))
  assert file.read_bytes() == half, 'the damaged file was written'
  assert sorted(p.name for p in file.parent.glob('annotations*')) >= ['annotations.json']
  cli('list', SAMPLE, expected=1)


run(test_a_note_survives_a_kill_right_after_saved,
    test_a_file_of_notes_cut_in_half_is_reported_and_left_alone)
