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


def test_tab_goes_round_in_each_dialog():
  with Reader(SAMPLE) as gloss:
    check_all(gloss, *DIALOGS)


def test_tab_goes_round_in_each_page_of_the_preferences():
  with Reader(SAMPLE) as gloss:
    gloss.press('ctrl+comma')
    place, reached = Window('Preferences'), []
    window = place.enter(gloss)
    for page in ('Reading', 'Notes', 'Library'):
      Round(gloss, window).go_to(page)
      gloss.press('space')
      wait_for(f'{page} in front', lambda: window.find('page tab', page).has('selected'))
      reached = check_round(gloss, f'the preferences about {page}', window, page, reached)
    place.leave(gloss)
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))


run(test_tab_goes_round_in_each_dialog,
    test_tab_goes_round_in_each_page_of_the_preferences)
