# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The dialogs over the window are opened, gone round and closed with keys alone."""

from driver import run, wait_for
from reader import SAMPLE, Reader
from walk import Case, Round, Window, check_all, check_round


def press(key):
  return lambda gloss: gloss.press(key)


DIALOGS = (
  Case('the question for an address', press('ctrl+l'), Window('Open Address'), 'Address'),
  Case('the export', press('ctrl+e'), Window('Export Notes'), 'Format'),
  Case('the keys to look up', press('ctrl+question'), Window('Keyboard Shortcuts')),
)


def go_to_tab(gloss, window, page):
  """Tab leads to the one in front, Right to the others; with libadwaita 1.2 Tab does that, and Right may as well."""
  walk = Round(gloss, window)
  while walk.holder() is None or walk.holder().role != 'page tab':
    walk.step('Tab')
  while walk.holder().name != page:
    walk.step('Right')


def test_tab_goes_round_in_each_dialog():
  with Reader(SAMPLE) as gloss:
    check_all(gloss, *DIALOGS)


def test_tab_goes_round_in_each_page_of_the_preferences():
  with Reader(SAMPLE) as gloss:
    gloss.press('ctrl+comma')
    place, reached = Window('Preferences'), []
    window = place.enter(gloss)
    for page in ('Reading', 'Notes', 'Library'):
      go_to_tab(gloss, window, page)
      gloss.press('space')
      wait_for(f'{page} in front', lambda: window.find('page tab', page).has('selected'))
      reached = check_round(gloss, f'the preferences about {page}', window, page, reached)
    place.leave(gloss)
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))


run(test_tab_goes_round_in_each_dialog,
    test_tab_goes_round_in_each_page_of_the_preferences)
