# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A name for every control. The tree of the window is printed, so that the log shows it as a screen
reader has it."""

from driver import run
from names import check_names
from reader import SAMPLE, Reader


def test_every_control_of_the_main_window_has_a_name():
  with Reader() as gloss:
    check_names(gloss, 'without an article')
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    print(gloss.tree(), flush=True)
    for title in ('Actors', 'Quotes', 'Notes'):
      gloss.show_list(title)
      check_names(gloss, title)
    gloss.press('ctrl+f')
    gloss.find('entry', 'Find in article')
    check_names(gloss, 'the find bar')
    gloss.press('Escape')


def test_every_control_of_the_popovers_has_a_name():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    for button in ('Appearance', 'Main menu', 'Marks', 'Recent articles'):
      gloss.push(button)
      check_names(gloss.find_popover(), button)
      gloss.press('Escape')
      gloss.popover_gone()


def test_every_control_for_a_note_has_a_name():
  with Reader(SAMPLE) as gloss:
    gloss.select('traffic on Friday evening')
    gloss.find('push button', 'Green')
    check_names(gloss.find_popover(), 'the bar at a selection')
    gloss.press('n')
    gloss.find('text', 'Note')
    check_names(gloss.find_popover(), 'the editor of a note')
    gloss.close_editor()


def test_every_control_of_the_preferences_has_a_name():
  with Reader(SAMPLE) as gloss:
    for title in ('Reading', 'Library'):
      check_names(gloss.open_preferences(title), f'the preferences about {title}')
      gloss.close_preferences()


run(test_every_control_of_the_main_window_has_a_name,
    test_every_control_of_the_popovers_has_a_name,
    test_every_control_for_a_note_has_a_name,
    test_every_control_of_the_preferences_has_a_name)
