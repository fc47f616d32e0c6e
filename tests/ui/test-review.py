# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The review of suggestions: a key each, how many are left, and the way back."""

from driver import note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader


def n_left(gloss):
  return int(gloss.find('label', lambda name: name.endswith('left')).name.split()[0])


def verdicts():
  return sorted(note['gloss:correction'] for file in note_files() for note in stored_notes(file))


def test_suggestions_are_confirmed_and_rejected_with_a_key_each():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.press('ctrl+r')
    n = n_left(gloss)
    assert n > 20, n
    gloss.press('Return')
    wait_for('one less', lambda: n_left(gloss) == n - 1)
    wait_for('it on disk', lambda: verdicts() == ['confirm'])
    gloss.press('Delete')
    wait_for('two less', lambda: n_left(gloss) == n - 2)
    wait_for('both on disk', lambda: verdicts() == ['confirm', 'reject'])
    gloss.press('ctrl+z')
    wait_for('one back', lambda: n_left(gloss) == n - 1)
    before = gloss.caret
    gloss.press('period')
    wait_for('the caret at the next', lambda: gloss.caret != before)
    gloss.press('comma')
    wait_for('the caret at the one before', lambda: gloss.caret == before)
    gloss.push('Confirm')
    wait_for('two less again', lambda: n_left(gloss) == n - 2)
    gloss.press('Escape')
    gloss.gone('push button', 'Confirm')


run(test_suggestions_are_confirmed_and_rejected_with_a_key_each)
