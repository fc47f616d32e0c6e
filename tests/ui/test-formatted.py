# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notes are Markdown: shown formatted, edited and stored as they were written."""

from browser import make_browser, opened
from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

WORDS = 'Concrete is supposed to be boring.'
LOG = 'https://example.org/log?page=2'
NOTE = f'[The log]({LOG}) says **otherwise**:\n- `12 March`\n- <b>13</b> & later'
SHOWN = 'The log says otherwise:\n• 12 March\n• <b>13</b> & later'


def annotate(note):
  for file in note_files():
    file.unlink()
  cli('annotate', SAMPLE, f'--exact={WORDS}', f'--note={note}')


def stored_bodies():
  [note] = stored_notes(note_files()[0])
  bodies = note['body'] if isinstance(note['body'], list) else [note['body']]
  return [body['value'] for body in bodies]


def open_list():
  gloss = Reader(SAMPLE)
  gloss.show_list('Notes')
  return gloss


def test_the_list_shows_a_note_formatted_and_the_editor_its_source():
  annotate(NOTE)
  with open_list() as gloss:
    gloss.find('label', SHOWN)
    gloss.click_words('to be boring')
    editor = gloss.find('text', 'Note')
    wait_for('the source', lambda: editor.text == NOTE)
    gloss.write_note(' *still*')
    gloss.find('label', SHOWN + ' still')
    wait_for('the source on disk', lambda: NOTE + ' *still*' in stored_bodies())


def test_a_link_in_a_note_opens_in_the_browser_and_nothing_else_happens():
  annotate(NOTE)
  with open_list() as gloss:
    label = gloss.find('label', SHOWN)
    before = gloss.caret
    x, y = label.box[:2]
    gloss.click_at(x + 14, y + 10)
    wait_for('the log in the browser', lambda: opened() == [LOG])
    assert gloss.caret == before, 'the click went on to the row'


def test_a_link_that_runs_something_is_words():
  annotate('[run](javascript:alert) and **more')
  with open_list() as gloss:
    gloss.find('label', 'run and **more')


make_browser()
run(test_the_list_shows_a_note_formatted_and_the_editor_its_source,
    test_a_link_in_a_note_opens_in_the_browser_and_nothing_else_happens,
    test_a_link_that_runs_something_is_words)
