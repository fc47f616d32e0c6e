# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window without an article."""

from browser import make_browser, opened
from driver import Program, run, wait_for


def test_without_a_file_it_says_how_to_open_one():
  with Program() as gloss:
    gloss.find('label', 'Open an Article')


def test_help_is_a_key_away():
  make_browser()
  with Program() as gloss:
    gloss.find('label', 'Open an Article')
    gloss.press('F1')
    wait_for('the help in the program for it', lambda: opened() == ['help:gloss'])


def test_closing_the_last_window_ends_it():
  with Program(leaks_told=True) as gloss:
    gloss.push('Close')
    gloss.wait_end()


run(test_without_a_file_it_says_how_to_open_one,
    test_help_is_a_key_away,
    test_closing_the_last_window_ends_it)
