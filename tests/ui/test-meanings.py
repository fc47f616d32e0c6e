# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the colours stand for: written once, told everywhere."""

from driver import run, wait_for
from reader import annotate_anew, open_notes, setting

MEANING = 'Check <this> & that'


def give_meaning(gloss):
  preferences = gloss.open_preferences('Notes')
  gloss.write(preferences.find('text', 'Yellow'), f' {MEANING} ')
  wait_for('the setting', lambda: MEANING in setting('color-meanings'))
  gloss.close_preferences()


def test_a_colour_is_called_what_it_stands_for():
  annotate_anew('color-meanings')
  with open_notes() as gloss:
    give_meaning(gloss)
    gloss.find('panel', f'{MEANING}: closed to all traffic. Who closed it?')

    gloss.open_note_filter()
    gloss.find('label', MEANING)
    gloss.click(gloss.find(None, 'Green'))
    gloss.find('label', '0 of 1 note')
    gloss.click(gloss.find(None, 'Green'))
    gloss.click(gloss.find('push button', MEANING))
    gloss.find('label', '1 of 1 note')
    gloss.press('Escape')
    gloss.gone('radio button', 'As in the article')

    gloss.click_words('closed to all')
    gloss.find('text', 'Add a tag')
    gloss.find('label', MEANING)
    gloss.find('push button', MEANING)
    gloss.push('Green')
    gloss.gone('label', MEANING)
    gloss.push(MEANING)
    gloss.close_editor()
    wait_for('the meaning told', lambda: f'Highlight, {MEANING}. Note: Who closed it?' in gloss.page.description)

    gloss.select('Show me the warning')
    gloss.push(MEANING)
    gloss.find('panel', f'{MEANING}: Show me the warning')
    gloss.quit()


def test_without_a_meaning_a_colour_has_its_name_again():
  annotate_anew('color-meanings')
  with open_notes() as gloss:
    give_meaning(gloss)
    preferences = gloss.open_preferences('Notes')
    yellow = preferences.find('text', 'Yellow', MEANING)
    gloss.write(yellow, '  ')
    wait_for('no meaning', lambda: setting('color-meanings') in ('{}', '@a{ss} {}'))
    reset = preferences.find('push button', 'Reset')
    assert not reset.has('sensitive')

    gloss.write(yellow, 'x' * 30)
    gloss.type('y' * 30)
    wait_for('no more than fits', lambda: yellow.text == 'x' * 30 + 'y' * 10)
    wait_for('something to reset', lambda: reset.has('sensitive'))
    gloss.click(reset)
    wait_for('an empty row', lambda: yellow.text == '')
    gloss.close_preferences()
    gloss.find('panel', 'Yellow: closed to all traffic. Who closed it?')
    gloss.quit()


run(test_a_colour_is_called_what_it_stands_for,
    test_without_a_meaning_a_colour_has_its_name_again)
