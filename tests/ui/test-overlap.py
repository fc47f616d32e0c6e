# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notes on the same words, over each other and in each other: each of them is reached."""

from driver import cli, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

OUTER = 'Concrete is supposed to be boring.'
INNER = 'to be boring'
CROSSING = 'is supposed to be'

# From the innermost on
NOTES = [
  (INNER, 'blue', 'By whom?', 'claim'),
  (CROSSING, 'green', '', ''),
  (OUTER, 'yellow', 'A line to end with', ''),
]


def store():
  """What is on disk: colour and words of each note, by its passage."""
  found = {}
  for note in stored_notes(note_files()[0]):
    [words] = [s['exact'] for s in note['target']['selector'] if s['type'] == 'TextQuoteSelector']
    bodies = note['body'] if isinstance(note.get('body'), list) else [note['body']] if 'body' in note else []
    found[words] = (note['target']['styleClass'], *[b['value'] for b in bodies])
  return found


def annotate():
  for file in note_files():
    file.unlink()
  for words, colour, note, tag in NOTES:
    cli('annotate', SAMPLE, f'--exact={words}', f'--color={colour}',
        *([f'--note={note}'] if note else []), *([f'--tag={tag}'] if tag else []))


def listed(gloss):
  """The passages that are offered, or None."""
  rows = gloss.find('list', '3 notes on these words').all('list item')
  return [words for row in rows for words, *_ in NOTES if row.first('label', words)]


def open_reader():
  annotate()
  gloss = Reader(SAMPLE)
  gloss.find('label', 'Mara Olin')
  return gloss


def caret_to(gloss, words):
  """By keys, so that nothing is opened."""
  place = gloss.offset(words)
  gloss.top()
  gloss.press_until('period', lambda: gloss.caret >= gloss.offset(OUTER))
  gloss.press_until('Right', lambda: gloss.caret >= place)


def wait_for_keys(gloss, words):
  wait_for(f'the row of {words!r} has the keys',
           lambda: [row for row in gloss.all('list item') if row.has('focused')
                    and row.first('label', words)])


def test_a_click_offers_all_notes_there_and_opens_the_one_that_is_clicked():
  with open_reader() as gloss:
    gloss.click_words('to be boring')
    wait_for('all three', lambda: listed(gloss) == [n[0] for n in NOTES])
    assert gloss.first('list item', 'Blue: to be boring. By whom? #claim'), gloss.tree()
    gloss.click(gloss.find('label', 'A line to end with'))
    gloss.write_note(' Boring is good.')
    wait_for('the outer note on disk', lambda: 'Boring is good.' in ''.join(store()[OUTER]))
    assert store()[INNER] == ('blue', 'By whom?', 'claim'), store()


def test_keys_choose_what_is_edited_coloured_tagged_and_removed():
  with open_reader() as gloss:
    caret_to(gloss, 'to be boring')
    gloss.press('Return')
    wait_for_keys(gloss, INNER)
    gloss.press('Down')
    wait_for_keys(gloss, CROSSING)
    gloss.press('4')
    wait_for('a red note on disk', lambda: store()[CROSSING][0] == 'red')
    gloss.press('Down', 'Return')
    gloss.write_note(' Boring is good.')
    wait_for('the outer note on disk', lambda: 'Boring is good.' in ''.join(store()[OUTER]))

    gloss.press('t')
    wait_for_keys(gloss, INNER)
    gloss.press('Down', 'Return')
    gloss.type_tag('style')
    gloss.close_editor()
    wait_for('a tag on disk', lambda: store()[CROSSING] == ('red', 'style'))

    gloss.press('Delete')
    wait_for_keys(gloss, INNER)
    assert len(store()) == 3, 'a note was removed before it was said which'
    gloss.press('Down', 'Delete')
    wait_for('the note gone from disk', lambda: set(store()) == {INNER, OUTER})
    gloss.press('ctrl+z')
    wait_for('the note back', lambda: set(store()) == {INNER, CROSSING, OUTER})


def test_escape_chooses_nothing_and_a_digit_waits_for_the_choice():
  with open_reader() as gloss:
    before = store()
    caret_to(gloss, 'to be boring')
    gloss.press('5')
    wait_for_keys(gloss, INNER)
    gloss.press('Escape')
    gloss.gone('list', '3 notes on these words')
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))
    assert store() == before, store()
    gloss.press('5')
    wait_for_keys(gloss, INNER)
    gloss.press('5')
    wait_for('the innermost one coloured', lambda: store()[INNER][0] == 'purple')
    assert store()[OUTER] == before[OUTER], store()


def test_a_note_on_words_that_have_one_is_a_second_note():
  with open_reader() as gloss:
    gloss.select_by_keys(INNER)
    gloss.press('n')
    gloss.write_note('Says who?')
    wait_for('four notes on disk', lambda: len(stored_notes(note_files()[0])) == 4)
    caret_to(gloss, INNER)
    gloss.press('n')
    gloss.find('list', '4 notes on these words')
    gloss.find('label', 'Says who?')
    gloss.find('label', 'By whom?')


run(test_a_click_offers_all_notes_there_and_opens_the_one_that_is_clicked,
    test_keys_choose_what_is_edited_coloured_tagged_and_removed,
    test_escape_chooses_nothing_and_a_digit_waits_for_the_choice,
    test_a_note_on_words_that_have_one_is_a_second_note)
