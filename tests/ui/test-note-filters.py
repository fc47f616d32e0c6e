# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notes by colour, tag and words, in the order of place or time."""

import json

from driver import cli, note_files, run, wait_for
from reader import SAMPLE, Reader

NOTES = [  # words, colour, tags
  ('closed to all traffic', 'yellow', ['claim']),
  ('Show me the warning', 'red', ['claim', 'tender']),
  ('Concrete is supposed to be boring.', 'red', []),
]


def passages(gloss):
  listed = gloss.find('list', 'Notes')
  return [words for item in listed.all('list item') for words, _, _ in NOTES if item.first('label', words)]


def annotate():
  """Notes that were made a day after each other: a clock has a say in no test."""
  for words, colour, tags in NOTES:
    cli('annotate', SAMPLE, f'--exact={words}', f'--color={colour}', *[f'--tag={tag}' for tag in tags])
  [file] = note_files()
  content = json.loads(file.read_text(encoding='utf-8'))
  for day, note in enumerate(content['first']['items']):
    note['created'] = note['modified'] = f'2026-03-{14 + day}T08:00:00Z'
  file.write_text(json.dumps(content), encoding='utf-8')


def open_notes():
  annotate()
  gloss = Reader(SAMPLE)
  gloss.show_list('Notes')
  wait_for('all notes', lambda: passages(gloss) == [n[0] for n in NOTES])
  return gloss


def shows(gloss, *numbers):
  wait_for(f'notes {numbers}', lambda: passages(gloss) == [NOTES[n][0] for n in numbers])


def clear_notes():
  for file in note_files():
    file.unlink()


def test_colours_tags_and_words_combine():
  clear_notes()
  with open_notes() as gloss:
    gloss.open_note_filter()
    gloss.push('Red')
    shows(gloss, 1, 2)
    gloss.push('claim')
    shows(gloss, 1)
    gloss.find('label', '1 of 3 notes')
    gloss.push('Red')
    shows(gloss, 0, 1)
    gloss.press('Escape')
    gloss.gone('radio button', 'As in the article')
    entry = gloss.find('entry', 'Search notes')
    gloss.click(entry)
    gloss.enter(entry, 'traffic')
    shows(gloss, 0)
    gloss.push('Show All')
    gloss.gone('label', '1 of 3 notes')
    shows(gloss, 0)
    gloss.click(entry)
    gloss.press('ctrl+a', 'BackSpace')
    shows(gloss, 0, 1, 2)


def test_the_note_changed_last_can_come_first():
  clear_notes()
  with open_notes() as gloss:
    gloss.open_note_filter()
    gloss.click(gloss.find('radio button', 'Last changed first'))
    shows(gloss, 2, 1, 0)
    gloss.click(gloss.find('radio button', 'As in the article'))
    shows(gloss, 0, 1, 2)


def test_a_tag_that_no_note_has_any_more_can_be_taken_away():
  clear_notes()
  with open_notes() as gloss:
    gloss.open_note_filter()
    gloss.push('tender')
    shows(gloss, 1)
    gloss.push('Manage tags')
    gloss.push('Remove tag tender')
    gloss.find('label', 'No note is what you are looking for')
    gloss.press('Escape')
    gloss.gone('frame', 'Tags')
    gloss.open_note_filter()
    gloss.push('tender')
    shows(gloss, 0, 1, 2)


run(test_colours_tags_and_words_combine,
    test_a_tag_that_no_note_has_any_more_can_be_taken_away,
    test_the_note_changed_last_can_come_first)
