# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Letters twice as large in a window as wide as a telephone."""

import os

from driver import cli, run, tool, wait_for
from reader import SAMPLE, SCHEMA, Reader

WIDTH, HEIGHT = 400, 800
PADDING = 16

os.environ['GLOSS_PROGRAM'] = os.environ['GLOSS_LOOKS']


def start(*args):
  for key, value in (('window-width', WIDTH), ('window-height', HEIGHT)):
    tool('gsettings', 'set', SCHEMA, key, value)
  return Reader(*args, env={'GLOSS_DPI': '192'})


def read():
  gloss = start(SAMPLE)
  wait_for('a page that fits', lambda: gloss.page.box[2] <= WIDTH)
  return gloss


def below(upper, lower):
  return upper.box[1] + upper.box[3] <= lower.box[1]


def test_the_title_can_be_read():
  with read() as gloss:
    title = gloss.find('label', lambda name: name.startswith('Vellby shuts its bridge'))
    wait_for('room for words', lambda: title.box[2] > WIDTH / 4)
    gloss.find('push button', 'Open')
    gloss.find(None, 'Recent articles')


def test_the_tabs_of_the_pane_are_in_two_rows():
  cli('annotate', SAMPLE, '--exact=grown by eleven', '--note=By whom?')
  with read() as gloss:
    gloss.press('alt+1')
    actors, quotes, notes, balance = (gloss.find('page tab', name) for name in ('Actors', 'Quotes', 'Notes 1', 'Balance'))
    wait_for('two rows', lambda: actors.box[1] == quotes.box[1] and below(actors, notes) and below(quotes, balance))
    assert balance.box[0] + balance.box[2] <= WIDTH, balance.box


def test_bars_fit():
  with read() as gloss:
    gloss.press('ctrl+r')
    close = gloss.find('push button', 'End the review')
    wait_for('a bar that fits', lambda: close.box[0] + close.box[2] <= WIDTH)
    gloss.press('Escape', 'u')
    words, whole = gloss.find('label', 'Only claims without a named source'), gloss.find('push button', 'Whole Article')
    wait_for('the button below the words', lambda: below(words, whole))


def test_menus_fit():
  with read() as gloss:
    gloss.click(gloss.find(None, 'Marks'))
    legend = gloss.find('panel', 'What the marks mean')
    wait_for('a menu that fits', lambda: legend.card_width <= WIDTH - PADDING)
    gloss.press('Escape')
    gloss.gone('panel', 'What the marks mean')
    gloss.press('F10')
    item = gloss.find('menu item', 'Preferences')
    wait_for('a main menu that fits', lambda: item.card_width <= WIDTH - PADDING)
    gloss.press('Escape')
    gloss.popover_gone()
    gloss.push('Appearance')
    other = gloss.find('push button', 'Other typeface…')
    wait_for('a card that fits', lambda: other.card_width <= WIDTH - PADDING)


def test_cards_fit_and_are_high_enough():
  with read() as gloss:
    gloss.caret_to('Alder Bridge')
    gloss.press('c')
    reject = gloss.find('push button', 'Not an actor')
    wait_for('a card that fits', lambda: reject.card_width <= WIDTH - PADDING)
    gloss.press('Escape')
    gloss.gone('push button', 'Not an actor')
    gloss.caret_to('grown by eleven')
    gloss.press('i')
    edit = gloss.find_popover().find('push button', 'Edit note')
    correct = edit.popover.find('push button', 'Correct…')
    wait_for('the note below the buttons', lambda: below(correct, edit) and edit.card_width <= WIDTH - PADDING)


def test_rows_of_the_preferences_are_not_squeezed():
  with read() as gloss:
    for page, title, role, end in (('Library', 'On This Computer', 'push button', 'Open Folder'),
                                   ('Reading', 'Colours', 'label', 'Follow the system')):
      gloss.open_preferences(page)
      gloss.resize(WIDTH, HEIGHT)
      words, what = gloss.find('label', title), gloss.find(role, end)
      wait_for(f'{end} below {title}', lambda: below(words, what))
      gloss.close_preferences()


def test_the_buttons_of_the_export_are_on_a_low_screen():
  # There is no window manager that would keep it on the screen.
  screen = int(tool('xdotool', 'getdisplaygeometry').split()[1])
  with read() as gloss:
    gloss.press('ctrl+e')
    export = gloss.find('push button', 'Export…')
    wait_for('a button on the screen', lambda: 0 < export.box[1] + export.box[3] <= screen)


def test_the_library_says_when_an_article_was_published():
  cli('annotate', SAMPLE, '--exact=grown by eleven')
  with start() as gloss:
    date = gloss.find('label', '14 March 2026')
    contents = gloss.find('label', lambda name: 'quotes' in name)
    wait_for('the rest below the date', lambda: below(date, contents))


run(test_the_title_can_be_read,
    test_the_tabs_of_the_pane_are_in_two_rows,
    test_bars_fit,
    test_menus_fit,
    test_cards_fit_and_are_high_enough,
    test_rows_of_the_preferences_are_not_squeezed,
    test_the_buttons_of_the_export_are_on_a_low_screen,
    test_the_library_says_when_an_article_was_published)
