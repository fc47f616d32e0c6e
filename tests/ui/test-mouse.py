# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The whole way with the mouse: from an empty window to a file of notes."""

import pathlib

from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

SENTENCE = 'Concrete is supposed to be boring.'
NOTE = 'Who else has measured it?'


def body(annotation, purpose):
  bodies = annotation['body'] if isinstance(annotation['body'], list) else [annotation['body']]
  return [b['value'] for b in bodies if b.get('purpose') == purpose]


def export_to(gloss, path):
  """Through the window: the question, then the file chooser."""
  gloss.press('ctrl+e')
  gloss.push('Export…')
  gloss.choose_new_file(path)
  wait_for(f'{path.name} written', lambda: path.exists() and path.stat().st_size > 0)


def test_a_note_made_with_the_mouse_is_there_after_a_restart_and_in_the_export():
  with Reader(leaks_told=True) as gloss:
    gloss.push('Open Sample')
    gloss.page = gloss.find('text', 'Article')
    gloss.find('label', 'Mara Olin')
    gloss.select(SENTENCE)
    gloss.push('Green')
    gloss.saved()

    gloss.click_words(SENTENCE)
    gloss.write_note(NOTE, 'claim')
    gloss.saved()

    [file] = note_files()
    [note] = stored_notes(file)
    assert note['target']['styleClass'] == 'green', note
    assert body(note, 'commenting') == [NOTE], note
    assert body(note, 'tagging') == ['claim'], note
    exact = [s['exact'] for s in note['target']['selector'] if s['type'] == 'TextQuoteSelector']
    assert exact == [SENTENCE], exact
    gloss.quit()

  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.show_list('Notes')
    gloss.find('label', NOTE)
    gloss.find('label', '#claim')
    export = pathlib.Path.home() / 'notes.md'
    export_to(gloss, export)
    text = export.read_text(encoding='utf-8')
    assert f'> {SENTENCE}' in text and NOTE in text and 'claim' in text, text
    command = cli('export', SAMPLE, '--format=markdown', '--no-quotes')
    assert text == command, f'the command exports something else:\n{text}\n{command}'
    gloss.quit()


run(test_a_note_made_with_the_mouse_is_there_after_a_restart_and_in_the_export)
