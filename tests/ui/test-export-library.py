# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The whole library in one file, from the window."""

import pathlib

from driver import cli, run, tool, wait_for
from reader import SAMPLE, Reader

OTHER = '# Ferries run again\n\nThe ferries of Lindmark run again, Harbour Transit said.\n'


def test_the_notes_of_every_article_are_in_the_file():
  other = pathlib.Path.home() / 'other.md'
  other.write_text(OTHER, encoding='utf-8')
  cli('annotate', other, '--exact', 'run again', '--occurrence', '2', '--note', 'Since when?')
  cli('annotate', SAMPLE, '--exact', 'Concrete is supposed to be boring.', '--note', 'Who says?')

  tool('gsettings', 'set', 'org.glossreader.Gloss', 'export-scope', 'library')

  with Reader(SAMPLE, ends=True) as gloss:
    file = pathlib.Path.home() / 'library.md'
    gloss.press('ctrl+e')
    gloss.find('label', lambda name: name.startswith('Every article in the library'))
    gloss.click(gloss.find('push button', lambda name: name.endswith('Export…')))
    gloss.choose_new_file(file)
    gloss.find('label', '2 of 2 notes exported')
    wait_for('the file', lambda: file.exists() and file.stat().st_size > 0)
    text = file.read_text(encoding='utf-8')
    assert 'Since when?' in text and 'Who says?' in text, text
    assert text == cli('export', '--all', '--format=markdown', '--no-quotes')
    gloss.quit()


run(test_the_notes_of_every_article_are_in_the_file)
