# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a reader says about actors and quotes: each one step, with a name, in the file of notes."""

from contextlib import contextmanager

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


def is_withdrawn():
  wait_for('notes on disk, and no correction', lambda: note_files() and not stored())


@contextmanager
def sample(**kwargs):
  """Analyzed, with nothing said about it by the test before."""
  for file in note_files():
    file.unlink()
  with Reader(SAMPLE, **kwargs) as gloss:
    gloss.find('label', 'Mara Olin')
    yield gloss


def correct(gloss, words):
  """Puts the caret there and asks for what can be said."""
  gloss.click_words(words)
  wait_for('the caret there', lambda: abs(gloss.caret - gloss.offset(words)) < 3)
  gloss.press('c')


def say_who(gloss, name):
  gloss.enter(gloss.find('entry', 'Who it is'), name)
  gloss.press('Return')


def close_card(gloss):
  gloss.press('Escape')
  gloss.gone('text', 'Name of the actor')


def undo(gloss, step):
  """By the menu, which names the step."""
  gloss.press('F10')
  gloss.click(gloss.find('menu item', f'Undo: {step}'))


def test_an_actor_is_renamed_and_the_menu_names_the_step():
  with sample() as gloss:
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
    is_withdrawn()


def test_an_actor_is_of_another_kind_and_that_is_kept():
  with sample(leaks_told=True) as gloss:
    correct(gloss, 'Alder Bridge')
    gloss.push('Organisation')
    is_stored('retype', 'organization')
    close_card(gloss)
    gloss.saved()
    gloss.quit()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    correct(gloss, 'Alder Bridge')
    wait_for('an organisation again', lambda: gloss.find('push button', 'Organisation').has('pressed'))
    gloss.push('Place')
    is_stored('retype', 'place')
    close_card(gloss)


def test_two_actors_are_one_and_one_is_two():
  with sample() as gloss:
    correct(gloss, 'Jonas Ekvall')
    gloss.push('Same as…')
    say_who(gloss, 'Reik')
    is_stored('same-as')
    wait_for('no Jonas Ekvall of his own', lambda: not gloss.first('label', 'Jonas Ekvall'))
    gloss.press('ctrl+z')
    gloss.find('label', 'Jonas Ekvall')
    correct(gloss, 'Olin said that all')
    gloss.push('Somebody else here')
    is_stored('different-from')
    gloss.find('label', 'Olin')
    gloss.press('ctrl+z')
    is_withdrawn()


def test_what_is_no_actor_goes_and_comes_back_from_its_notice():
  with sample() as gloss:
    correct(gloss, 'divers')
    gloss.push('Not an actor')
    gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))
    is_withdrawn()
    gloss.find('label', 'divers')


def test_another_speaker_is_picked_and_one_is_typed():
  with sample() as gloss:
    correct(gloss, 'would rather explain')
    entry = gloss.find('entry', 'Who it is')
    gloss.click(gloss.find('label', 'Tomas Reik'))
    is_stored('speaker', 'Tomas Reik')
    gloss.press('ctrl+z')
    is_withdrawn()
    correct(gloss, 'would rather explain')
    say_who(gloss, 'Ada Brand')
    is_stored('speaker', 'Ada Brand')
    gloss.find('label', 'Ada Brand', showing=False)
    gloss.press('ctrl+z')
    is_withdrawn()


def test_a_selection_becomes_an_actor_and_a_quote_by_bar_and_by_key():
  with sample() as gloss:
    gloss.select('the contract forbids')
    gloss.push('Actor')
    is_stored('add', 'person')
    gloss.find('text', 'Name of the actor')
    gloss.press('Escape')
    gloss.find('label', 'the contract forbids')
    gloss.select('had been due to end')
    gloss.press('q')
    is_stored('add', 'indirect')
    say_who(gloss, 'Olin')
    is_stored('speaker', 'Mara Olin')


def test_a_quote_gets_other_edges():
  with sample() as gloss:
    before = len(stored())
    correct(gloss, 'would rather explain')
    gloss.push('Change where it begins and ends')
    whole = '“I would rather explain a closed bridge than an open one,”'
    wait_for('the quote selected', lambda: gloss.selected == whole)
    gloss.press('shift+Left')
    wait_for('a shorter selection', lambda: gloss.selected == whole[:-1])
    gloss.press('q')
    is_stored('edges')
    gloss.press('ctrl+z')
    wait_for('as it was', lambda: len(stored()) == before)


def test_what_is_no_quote_goes():
  with sample() as gloss:
    correct(gloss, 'would rather explain')
    gloss.push('Not a quote')
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
