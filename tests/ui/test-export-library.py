# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The whole library in one file, from the window."""

import os
import pathlib

from driver import cli, library, note_files, run, tool, wait_for
from reader import SAMPLE, Reader

OTHER = '# Ferries run again\n\nThe ferries of Lindmark run again, Harbour Transit said.\n'


def annotate_two_articles():
  """Returns the file of notes of the one that will not be open."""
  other = pathlib.Path.home() / 'other.md'
  other.write_text(OTHER, encoding='utf-8')
  cli('annotate', other, '--exact', 'run again', '--occurrence', '2', '--note', 'Since when?')
  notes = note_files()[0]
  cli('annotate', SAMPLE, '--exact', 'Concrete is supposed to be boring.', '--note', 'Who says?')
  return notes


def answer(gloss, name):
  gloss.push(name)


def export_to(gloss, file):
  gloss.press('ctrl+e')
  gloss.find('label', lambda name: name.startswith('Every article in the library'))
  answer(gloss, 'Export…')
  gloss.choose_new_file(file)


def everything_below(folder):
  return sorted(folder.rglob('*'))


def test_the_notes_of_every_article_are_in_the_file():
  with Reader(SAMPLE, ends=True) as gloss:
    file = pathlib.Path.home() / 'library.md'
    export_to(gloss, file)
    gloss.find('label', '2 of 2 notes exported')
    wait_for('the file', lambda: file.exists() and file.stat().st_size > 0)
    text = file.read_text(encoding='utf-8')
    assert 'Since when?' in text and 'Who says?' in text, text
    assert text == cli('export', '--all', '--format=markdown', '--no-quotes')
    gloss.quit()


class Held:
  """Notes that nobody can read to their end meanwhile: a pipe to which nothing is written."""

  def __init__(self, notes):
    self.notes = notes
    self.aside = notes.with_name('aside')

  def __enter__(self):
    self.notes.rename(self.aside)
    os.mkfifo(self.notes)
    self.end = os.open(self.notes, os.O_RDWR)

  def __exit__(self, *_):
    self.aside.rename(self.notes)
    os.close(self.end)


def cancel_export(gloss, file, end):
  """While it waits for the notes of the second article."""
  export_to(gloss, file)
  gloss.find('progress bar', 'Exporting…')
  end()
  gloss.gone('progress bar', 'Exporting…')
  gloss.turn_to(gloss.find('frame').name)
  wait_for('the page takes the keys', lambda: gloss.page.has('focused'))


def test_an_export_that_is_cancelled_leaves_nothing():
  folder = pathlib.Path.home() / 'exports'
  folder.mkdir()
  file = folder / 'library.md'

  with Reader(SAMPLE, ends=True) as gloss:
    gloss.saved()
    before = everything_below(library())
    for end in (lambda: answer(gloss, 'Cancel'), lambda: gloss.press('Escape')):
      with Held(OTHER_NOTES):
        cancel_export(gloss, folder / 'given up.md', end)
        assert not everything_below(folder)
      assert everything_below(library()) == before
      assert not gloss.all('label', lambda name: 'exported' in name or 'could not be read' in name)

    export_to(gloss, file)
    gloss.find('label', '2 of 2 notes exported')
    assert everything_below(folder) == [file]
    assert file.read_text('utf-8') == cli('export', '--all', '--format=markdown', '--no-quotes')
    gloss.quit()


tool('gsettings', 'set', 'org.glossreader.Gloss', 'export-scope', 'library')
OTHER_NOTES = annotate_two_articles()
run(test_the_notes_of_every_article_are_in_the_file,
    test_an_export_that_is_cancelled_leaves_nothing)
