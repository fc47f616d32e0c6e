# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a reader says about actors and quotes: each one step, with a name, in the file of notes."""

from driver import note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader


def stored():
  """The corrections on disk: what is said, of what, in which words."""
  if not note_files():
    return []
  return [(note['gloss:correction'], note.get('gloss:value'))
          for note in stored_notes(note_files()[0]) if 'gloss:correction' in note]


def is_stored(kind, value=None):
  wait_for(f'{kind} {value!r} on disk', lambda: (kind, value) in stored())


def forget():
  """What the test before has said."""
  for file in note_files():
    file.unlink()


def correct(gloss, words):
  """Puts the caret there and asks for what can be said."""
  gloss.click_words(words)
  wait_for('the caret there', lambda: abs(gloss.caret - gloss.offset(words)) < 3)
  gloss.press('c')


def undo(gloss, step):
  """By the menu, which names the step."""
  gloss.press('F10')
  gloss.click(gloss.find('menu item', f'Undo: {step}'))


def test_an_actor_is_renamed_and_the_menu_names_the_step():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'Mara Olin')
    entry = gloss.find('text', 'Name of the actor')
    wait_for('the name to be typed over', lambda: entry.text == 'Mara Olin')
    gloss.press('ctrl+a')
    gloss.type('Maria Olin')
    wait_for('the name as typed', lambda: entry.text == 'Maria Olin')
    gloss.press('Return')
    gloss.find('label', 'Maria Olin')
    is_stored('rename', 'Maria Olin')
    undo(gloss, 'Rename actor')
    gloss.find('label', 'Mara Olin')
    wait_for('nothing on disk', lambda: not stored())


def test_an_actor_is_of_another_kind_and_that_is_kept():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'Alder Bridge')
    gloss.click(gloss.find('push button', 'Organisation'))
    is_stored('retype', 'organization')
    gloss.press('Escape')
    gloss.gone('text', 'Name of the actor')
    gloss.saved()
    gloss.quit()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'Alder Bridge')
    wait_for('an organisation again', lambda: gloss.find('push button', 'Organisation').has('pressed'))
    gloss.click(gloss.find('push button', 'Place'))
    is_stored('retype', 'place')
    gloss.press('Escape')
    gloss.gone('text', 'Name of the actor')


def test_two_actors_are_one_and_one_is_two():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'Jonas Ekvall')
    gloss.click(gloss.find('push button', 'Same as…'))
    entry = gloss.find('entry', 'Who it is')
    wait_for('the entry takes the keys', lambda: entry.has('focused'))
    gloss.type('Reik')
    wait_for('who it is as typed', lambda: entry.text == 'Reik')
    gloss.press('Return')
    is_stored('same-as')
    wait_for('no Jonas Ekvall of his own', lambda: not gloss.first('label', 'Jonas Ekvall'))
    gloss.press('ctrl+z')
    gloss.find('label', 'Jonas Ekvall')
    correct(gloss, 'Olin said that all')
    gloss.click(gloss.find('push button', 'Somebody else here'))
    is_stored('different-from')
    gloss.find('label', 'Olin')
    gloss.press('ctrl+z')
    wait_for('nothing on disk', lambda: not stored())


def test_what_is_no_actor_goes_and_comes_back_from_its_notice():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'divers')
    correct(gloss, 'divers')
    gloss.click(gloss.find('push button', 'Not an actor'))
    gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))
    wait_for('nothing on disk', lambda: note_files() and not stored())
    gloss.find('label', 'divers')


def test_another_speaker_is_picked_and_one_is_typed():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'would rather explain')
    entry = gloss.find('entry', 'Who it is')
    gloss.click(gloss.find('label', 'Tomas Reik'))
    is_stored('speaker', 'Tomas Reik')
    gloss.press('ctrl+z')
    wait_for('nothing on disk', lambda: not stored())
    correct(gloss, 'would rather explain')
    entry = gloss.find('entry', 'Who it is')
    wait_for('the entry takes the keys', lambda: entry.has('focused'))
    gloss.type('Ada Brand')
    wait_for('who it is as typed', lambda: entry.text == 'Ada Brand')
    gloss.press('Return')
    is_stored('speaker', 'Ada Brand')
    gloss.find('label', 'Ada Brand', showing=False)
    gloss.press('ctrl+z')
    wait_for('nothing on disk again', lambda: not stored())


def test_a_selection_becomes_an_actor_and_a_quote_by_bar_and_by_key():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.select('the contract forbids')
    gloss.click(gloss.find('push button', 'Actor'))
    is_stored('add', 'person')
    gloss.find('text', 'Name of the actor')
    gloss.press('Escape')
    gloss.find('label', 'the contract forbids')
    gloss.select('had been due to end')
    gloss.press('q')
    is_stored('add', 'indirect')
    entry = gloss.find('entry', 'Who it is')
    wait_for('the entry takes the keys', lambda: entry.has('focused'))
    gloss.type('Olin')
    wait_for('who it is as typed', lambda: entry.text == 'Olin')
    gloss.press('Return')
    is_stored('speaker', 'Mara Olin')


def test_a_quote_gets_other_edges():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    before = len(stored())
    correct(gloss, 'would rather explain')
    gloss.click(gloss.find('push button', 'Change where it begins and ends'))
    whole = '“I would rather explain a closed bridge than an open one,”'
    wait_for('the quote selected', lambda: gloss.selected == whole)
    gloss.press('shift+Left')
    wait_for('a shorter selection', lambda: gloss.selected == whole[:-1])
    gloss.press('q')
    is_stored('edges')
    gloss.press('ctrl+z')
    wait_for('as it was', lambda: len(stored()) == before)


def test_what_is_no_quote_goes():
  forget()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'would rather explain')
    gloss.click(gloss.find('push button', 'Not a quote'))
    is_stored('reject')
    gloss.find('label', 'Not a quote')


run(test_an_actor_is_renamed_and_the_menu_names_the_step,
    test_an_actor_is_of_another_kind_and_that_is_kept,
    test_two_actors_are_one_and_one_is_two,
    test_what_is_no_actor_goes_and_comes_back_from_its_notice,
    test_another_speaker_is_picked_and_one_is_typed,
    test_a_selection_becomes_an_actor_and_a_quote_by_bar_and_by_key,
    test_a_quote_gets_other_edges,
    test_what_is_no_quote_goes)
