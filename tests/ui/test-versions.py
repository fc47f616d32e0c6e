# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""An article that changed: what became of the notes is said, can be undone, and is mended by hand."""

import pathlib

from driver import cli, library, run, stored_notes, wait_for
from reader import Reader

WAS = '''Añada opens NAME

“The bridge will hold,” Mara Olin said on Friday in the town hall.

Tomas Reik asked for a later ferry on Sundays. The council has not answered him yet.

The old pier was sold to a fishmonger from the upper town.
'''

NOW = '''Añada opens NAME

“The bridge will surely hold,” Mara Olin said on Saturday in the town hall.

The old pier was sold to a fishmonger from the upper town.

Nobody was hurt when the first lorry crossed.
'''

CHANGED = 'The article has changed since you read it'


def write(name, text):
  """One text at two places is one article, so each has its own title."""
  path = pathlib.Path.home() / f'{name}.txt'
  path.write_text(text.replace('NAME', name), encoding='utf-8')
  return path


def with_notes(name):
  """The article as it was, with three notes, then as it is now."""
  path = write(name, WAS)
  cli('annotate', path, '--exact', 'sold to a fishmonger', '--note', 'For how much?')
  cli('annotate', path, '--exact', 'said on Friday in the town hall', '--note', 'When?')
  cli('annotate', path, '--exact', 'asked for a later ferry on Sundays', '--note', 'Ask him')
  return write(name, NOW)


def notes_of(name):
  """The file of the notes on the article with this name in its title."""
  return next(article.with_name('annotations.json') for article in library().glob('*/article.json')
              if f'Añada opens {name}' in article.read_text(encoding='utf-8'))


def status(path, note):
  """What the program says of the note with these words."""
  before = cli('list', path).split(note)[0]
  head = [line for line in before.splitlines() if line.startswith('urn:')][-1]
  return next((s for s in ('edited', 'moved', 'unplaced') if f' {s} ' in head), 'placed')


def test_the_outcome_is_told_and_can_be_undone():
  path = with_notes('undo')
  with Reader(path, leaks_told=True) as gloss:
    gloss.find('label', CHANGED)
    gloss.find('label', 'Same: 1, edited: 1, moved: 0, unplaced: 1')
    gloss.push('Undo')
    gloss.find('label', 'Same: 1, edited: 0, moved: 0, unplaced: 2')
    wait_for('no more to undo', lambda: gloss.first('push button', 'Undo') is None)
    gloss.push('Close this message')
    gloss.gone('label', CHANGED)
    gloss.quit()


def test_a_note_without_a_place_is_put_on_selected_words():
  path = with_notes('place')
  with Reader(path, ends=True) as gloss:
    gloss.push('Show Unplaced')
    gloss.find('label', 'Select the words that this note belongs to')
    gloss.find('label', '“asked for a later ferry on Sundays” — Ask him')
    place = gloss.find('push button', 'Place Here')
    assert not place.has('sensitive'), 'there is nothing selected yet'
    gloss.select('the first lorry crossed')
    wait_for('a place to put it', lambda: place.has('sensitive'))
    gloss.click(place)
    gloss.find('label', 'Same: 2, edited: 1, moved: 0, unplaced: 0')
    gloss.saved()
    gloss.quit()
  listed = cli('list', path)
  assert '“the first lorry crossed”\n  Ask him' in listed, listed
  assert status(path, 'Ask him') == 'placed'
  # It was changed once: the next time there is nothing to tell.
  with Reader(path, ends=True) as gloss:
    gloss.find('label', 'Saved')
    assert gloss.first('label', CHANGED) is None
    gloss.quit()


def test_what_changed_is_shown_word_by_word():
  path = with_notes('compare')
  with Reader(path, ends=True) as gloss:
    gloss.push('What Changed…')
    view = gloss.find('text', 'The article with its changes')
    gloss.find('label', 'New words: 10, removed: 17, moved: 0. Quotes altered: 1.')
    assert 'Friday Saturday' in view.text, view.text
    assert 'asked for a later ferry' in view.text
    gloss.push('Next change')
    wait_for('the first change selected', lambda: view.selected_words.strip() == 'surely')
    gloss.press('Escape')
    gloss.gone('text', 'The article with its changes')
    gloss.quit()


def test_a_file_that_changes_while_it_is_read_is_offered():
  path = write('live', WAS)
  cli('annotate', path, '--exact', 'sold to a fishmonger', '--note', 'For how much?')
  with Reader(path, ends=True) as gloss:
    gloss.saved()
    path.touch()
    write('live', NOW)
    gloss.find('label', 'The article has changed on disk')
    assert 'Friday' in gloss.page.text, 'nothing changes without being asked'
    gloss.push('Open New Version')
    wait_for('the new text', lambda: 'Saturday' in gloss.page.text)
    gloss.find('label', CHANGED)
    gloss.find('label', 'Same: 1, edited: 0, moved: 0, unplaced: 0')
    gloss.quit()


def test_notes_that_are_not_saved_do_not_go_with_the_old_text():
  path = write('full', WAS)
  cli('annotate', path, '--exact', 'sold to a fishmonger', '--note', 'For how much?')
  with Reader(path, ends=True) as gloss:
    gloss.saved()
    notes = notes_of('full')
    aside = notes.with_name('aside')
    notes.rename(aside)
    notes.mkdir()
    gloss.press('ctrl+Home', 'shift+End', '2')
    gloss.find('label', 'Your notes are not saved')
    write('full', NOW)
    gloss.push('Open New Version')
    gloss.find('label', lambda name: 'annotations.json' in name and 'could not be' in name)
    assert 'Friday' in gloss.page.text, 'the note is on this text, and nowhere else'

    notes.rmdir()
    aside.rename(notes)
    gloss.push('Open New Version')
    wait_for('the new text', lambda: 'Saturday' in gloss.page.text)
    gloss.find('label', CHANGED)
    gloss.saved()
    assert len(stored_notes(notes)) == 2
    gloss.quit()


def test_notes_that_cannot_be_kept_do_not_go_with_the_old_text():
  path = write('damaged', WAS)
  cli('annotate', path, '--exact', 'sold to a fishmonger', '--note', 'For how much?')
  notes_of('damaged').write_text('{', encoding='utf-8')
  with Reader(path, ends=True) as gloss:
    gloss.find('label', 'The notes on this article cannot be read')
    gloss.press('ctrl+Home', 'shift+End', '2')
    write('damaged', NOW)
    gloss.push('Open New Version')
    gloss.find('label', lambda name: 'Notes on this article cannot be kept.' in name)
    assert 'Friday' in gloss.page.text, 'the note is on this text, and nowhere else'
    gloss.press('ctrl+z')
    gloss.push('Open New Version')
    wait_for('the new text', lambda: 'Saturday' in gloss.page.text)
    gloss.quit()


def test_notes_of_another_program_come_into_the_window():
  path = write('beside', WAS)
  cli('annotate', path, '--exact', 'sold to a fishmonger', '--note', 'For how much?')
  with Reader(path, ends=True) as gloss:
    gloss.saved()
    cli('annotate', path, '--exact', 'Tomas Reik', '--note', 'From beside')
    gloss.show_list('Notes')
    gloss.find('label', 'From beside')
    gloss.select('The old pier')
    gloss.press('2')
    gloss.saved()
    gloss.quit()
  listed = cli('list', path)
  assert 'From beside' in listed and '“The old pier”' in listed, listed


run(test_the_outcome_is_told_and_can_be_undone,
    test_a_note_without_a_place_is_put_on_selected_words,
    test_what_changed_is_shown_word_by_word,
    test_a_file_that_changes_while_it_is_read_is_offered,
    test_notes_that_are_not_saved_do_not_go_with_the_old_text,
    test_notes_that_cannot_be_kept_do_not_go_with_the_old_text,
    test_notes_of_another_program_come_into_the_window)
