# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A tag that is renamed, merged or removed changes in all notes, as one step."""

from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader


def tags_on_disk():
  [file] = note_files()
  bodies = [b for note in stored_notes(file) if note.get('body')
            for b in (note['body'] if isinstance(note['body'], list) else [note['body']])]
  return sorted(b['value'] for b in bodies if b.get('purpose') == 'tagging')


def open_filter(gloss):
  gloss.click(gloss.find(None, 'Filter and sort'))
  gloss.find('radio button', 'As in the article')


def open_notes():
  cli('annotate', SAMPLE, '--exact=closed to all traffic', '--tag=claim')
  cli('annotate', SAMPLE, '--exact=Show me the warning', '--tag=claim', '--tag=tender')
  gloss = Reader(SAMPLE)
  gloss.show_list('Notes')
  gloss.find('label', '#claim')
  return gloss


def manage_tags(gloss):
  open_filter(gloss)
  gloss.push('Manage tags')
  return gloss.find('frame', 'Tags')


def test_a_tag_is_merged_and_removed_everywhere_in_one_step():
  with open_notes() as gloss:
    manage_tags(gloss)
    # An entry is called by what its tag is on; so it is clicked to take the keys.
    entry = gloss.find('text', '2 notes', text='claim')
    gloss.click(entry)
    gloss.press('ctrl+a')
    gloss.type('#tender')
    gloss.find('text', 'Merge with “tender”', text='#tender')
    gloss.press('Return')
    wait_for('merged on disk', lambda: tags_on_disk() == ['tender', 'tender'])
    gloss.push('Undo')
    wait_for('undone on disk', lambda: tags_on_disk() == ['claim', 'claim', 'tender'])
    gloss.push('Remove tag claim')
    wait_for('removed on disk', lambda: tags_on_disk() == ['tender'])
    gloss.push('Undo')
    wait_for('back on disk', lambda: tags_on_disk() == ['claim', 'claim', 'tender'])


run(test_a_tag_is_merged_and_removed_everywhere_in_one_step)
