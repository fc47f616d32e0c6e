# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The cards of actors, quotes and notes: by pointer, by caret, and what can be done from them."""

from browser import make_browser, opened
from driver import cli, note_files, run, stored_notes, wait_for
from interpreter import heard_from
from reader import SAMPLE, Reader


def hover(gloss, words):
  """Comes to a word and rests there."""
  x, y = gloss.show(gloss.offset(words))
  for step in (1, 3, 5):
    gloss.point(x + step, y)


def test_the_pointer_on_a_name_brings_who_it_is_and_takes_it_away():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'Mara Olin')
    gloss.find('label', 'Person · the mayor')
    gloss.find('label', lambda name: name.startswith('Mention 1 of'))
    gloss.find('push button', lambda name: 'rather explain' in name)
    hover(gloss, 'turn the last')
    gloss.gone('push button', 'Look Up')


def test_the_card_stays_while_the_pointer_is_on_it_and_goes_to_mentions():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'Mara Olin')
    for number in (2, 3):
      gloss.push('Next mention')
      gloss.find('label', lambda name: name.startswith(f'Mention {number} of'))
    gloss.push('Previous mention')
    gloss.find('label', lambda name: name.startswith('Mention 2 of'))
    assert gloss.caret == gloss.offset('Olin said that all work')
    gloss.click(gloss.find('push button', lambda name: 'The books are open' in name))
    wait_for('the caret at the quote', lambda: gloss.caret == gloss.offset('“The books are open'))


def test_a_click_on_a_name_makes_the_actor_stand_out_and_another_ends_it():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')

    def chosen():
      return any(w.has('selected') and w.first('label', 'Mara Olin') for w in gloss.all('panel'))

    gloss.click_words('Olin said that all')
    wait_for('Mara Olin chosen in the pane', chosen)
    gloss.click_words('had been due to end')
    wait_for('nobody chosen', lambda: not chosen())
    gloss.click_words('Olin said that all')
    wait_for('Mara Olin chosen again', chosen)
    gloss.press('Escape')
    wait_for('nobody chosen again', lambda: not chosen())


def test_the_caret_brings_the_card_and_keys_work_it():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.caret_to('Mara Olin')
    gloss.press('Left', 'Right')
    gloss.find('label', 'Person · the mayor')
    gloss.press('i')
    wait_for('the card has the keys', lambda: gloss.find('push button', 'Next mention').has('focused'))
    gloss.press('space')
    gloss.find('label', lambda name: name.startswith('Mention 2 of'))
    wait_for('the card keeps the keys', lambda: gloss.find('push button', 'Next mention').has('focused'))
    gloss.press('Escape')
    gloss.gone('push button', 'Look Up')
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))
    assert gloss.caret == gloss.offset('Olin said that all work')


def test_a_quote_says_who_speaks_how_sure_that_is_and_why():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'would rather explain')
    gloss.find('label', 'In their own words · “said”')
    gloss.find('label', lambda name: name.startswith('Suggested, ') and name.endswith('next to ‘said’'))
    hover(gloss, 'all work would stop')
    gloss.find('label', 'Reported, not in their own words · “said”')


def test_the_pointer_on_a_note_brings_what_it_says():
  cli('annotate', SAMPLE, '--exact=Concrete is supposed to be boring', '--note=Who says **so**?', '--tag=claim')
  cli('annotate', SAMPLE, '--exact=supposed to be', '--color=red')  # which says nothing more
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'supposed to be boring')
    card = gloss.find_popover()
    card.find('label', 'Who says so?')
    card.find('label', '#claim')
    assert len(card.all('push button', 'Edit note')) == 1, card.tree()
    x, y, width, height = gloss.page.box
    gloss.point(x + 20, y + height - 20)
    gloss.popover_gone()


def test_a_note_is_edited_and_removed_from_its_card():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'supposed to be boring')
    gloss.click(gloss.find_popover().find('push button', 'Edit note'))
    editor = gloss.find('text', 'Note')
    wait_for('the note takes the keys', lambda: editor.has('focused'))
    gloss.close_editor()
    gloss.caret_to('Concrete is supposed')
    gloss.press('i')
    card = gloss.find_popover()
    wait_for('the card has the keys', lambda: any(w.has('focused') for w in card.all('push button')))
    gloss.click(card.find('push button', 'Remove note'))
    [file] = note_files()
    wait_for('one note left', lambda: len(stored_notes(file)) == 1)
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))


def test_a_card_is_as_high_as_its_words_need():
  words = 'grown by eleven centimetres in four days'
  cli('annotate', SAMPLE, f'--exact={words}', '--note=Check against the **log** of the divers.', '--tag=claim')
  # Two of its texts have two lines in it.
  with heard_from('uk'), Reader(SAMPLE, env={'LANGUAGE': 'uk'}) as gloss:
    gloss.caret_to(words)
    gloss.press('i')
    card = gloss.find_popover()
    tag = card.find('label', '#claim')
    wait_for('its last line in the card', lambda: tag.box[1] + tag.box[3] <= card.box[1] + card.box[3])


def test_an_actor_is_looked_up_in_the_encyclopedia_of_the_reader():
  make_browser()
  with Reader(SAMPLE, env={'LANGUAGE': 'sv:en'}) as gloss:
    gloss.find('label', 'Mara Olin')
    hover(gloss, 'Mara Olin')
    gloss.push('Look Up')
    wait_for('an address', opened)
    assert '.wikipedia.org/w/index.php?search=Mara%20Olin' in opened()[0], opened()


run(test_the_pointer_on_a_name_brings_who_it_is_and_takes_it_away,
    test_the_card_stays_while_the_pointer_is_on_it_and_goes_to_mentions,
    test_a_click_on_a_name_makes_the_actor_stand_out_and_another_ends_it,
    test_the_caret_brings_the_card_and_keys_work_it,
    test_a_quote_says_who_speaks_how_sure_that_is_and_why,
    test_the_pointer_on_a_note_brings_what_it_says,
    test_a_note_is_edited_and_removed_from_its_card,
    test_a_card_is_as_high_as_its_words_need,
    test_an_actor_is_looked_up_in_the_encyclopedia_of_the_reader)
