# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window and the bars in it are gone round with keys alone, and what its buttons open."""

from driver import cli, run, wait_for
from reader import SAMPLE, Reader
from walk import Bar, Case, Popover, Round, check_all


def by(button, *keys):
  """Goes to a button of the window with keys that lead near it, then with Tab, and presses it."""
  def bring(gloss):
    gloss.press(*keys)
    wait_for('the keys elsewhere', lambda: not gloss.page.has('focused'))
    Round(gloss, gloss.find('frame')).go_to(button)
    gloss.press('space')
  return bring


def press(*keys):
  return lambda gloss: gloss.press(*keys)


POPOVERS = (
  Case('the appearance', by('Appearance', 'F6', 'F6'), Popover(), back='Appearance'),
  Case('the recent articles', by('Recent articles', 'F6', 'F6'), Popover(), back='Recent articles'),
  Case('the filter of the notes', by('Filter and sort', 'alt+3', 'F6'), Popover(), back='Filter and sort'),
)
BARS = (
  Case('the window with its find bar', press('ctrl+f'), Bar('Close find bar'), 'Find in article'),
  Case('the window with a review', press('ctrl+r'), Bar('End the review'), 'Article'),
)


def to_the_page(gloss):
  gloss.press('Escape')
  wait_for('the page has the keys', lambda: gloss.page.has('focused'))


def test_tab_goes_round_in_what_buttons_open():
  cli('annotate', SAMPLE, '--exact=closed to all traffic', '--note=Says who?', '--tag=claim', '--tag=crack')
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    for case in POPOVERS:
      check_all(gloss, case)
      to_the_page(gloss)


def test_tab_goes_round_the_window_and_its_bars():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    check_all(gloss, *BARS)


def test_escape_in_the_review_ends_it():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.press('ctrl+r')
    button = gloss.find('push button', 'Confirm')
    gloss.press('shift+Tab', 'shift+Tab')
    wait_for('the keys in the bar', lambda: button.has('focused'))
    gloss.press('Escape')
    gloss.gone('push button', 'Confirm')
    wait_for('the page has the keys', lambda: gloss.page.has('focused'))


run(test_tab_goes_round_in_what_buttons_open,
    test_tab_goes_round_the_window_and_its_bars,
    test_escape_in_the_review_ends_it)
