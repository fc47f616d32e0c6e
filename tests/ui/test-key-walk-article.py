# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The windows about an article are opened, gone round and closed with keys alone."""

import pathlib

from driver import cli, run, wait_for
from reader import SAMPLE, Reader
from walk import Bar, Case, Popover, Round, Window, check, check_all

SHARE = 'Share this page with your friends.'
WAS = f'Fog holds the ferries\n\nFour ferries were held, Mara Olin said on Friday.\n\nThe old pier was sold.\n\n{SHARE}\n'
NOW = f'Fog holds the ferries\n\nFive ferries were held, Mara Olin said on Saturday.\n\nA lorry crossed.\n\n{SHARE}\n'


def change_an_article():
  """One whose notes have to find their words anew."""
  path = pathlib.Path.home() / 'fog.txt'
  path.write_text(WAS, encoding='utf-8')
  cli('annotate', path, '--exact=said on Friday', '--note=When?')
  cli('annotate', path, '--exact=pier was sold', '--note=For how much?')
  cli('trim', path, SHARE)
  path.write_text(NOW, encoding='utf-8')
  return path


def to_the_page(gloss):
  gloss.press('Escape')
  wait_for('the page has the keys', lambda: gloss.page.has('focused'))


def go_from_the_page(button):
  def bring(gloss):
    Round(gloss, gloss.find('frame')).go_to(button)
    gloss.press('space')
  return bring


def choose_left_out(gloss):
  gloss.press('F10')
  gloss.find('menu item', 'Left Out…')
  gloss.press('o')


def open_dossier(gloss):
  gloss.caret_to('Mara Olin')
  gloss.press('i')
  Round(gloss, Popover().enter(gloss)).go_to('Dossier')
  gloss.press('space')


def manage_tags(gloss):
  gloss.press('alt+3', 'F6')
  wait_for('the keys in the pane', lambda: not gloss.page.has('focused'))
  Round(gloss, gloss.find('frame')).go_to('Filter and sort')
  gloss.press('space')
  Round(gloss, Popover().enter(gloss)).go_to('Manage tags')
  gloss.press('space')


def test_tab_goes_round_in_what_tells_of_a_change():
  with Reader(change_an_article()) as gloss:
    gloss.find('label', 'The article has changed since you read it')
    check_all(gloss,
              Case('the window with what became of the notes', lambda _: None, Outcome('What Changed…'), 'Article'),
              Case('what changed', go_from_the_page('What Changed…'), Window('What Changed'), back='What Changed…'),
              )
    to_the_page(gloss)
    check(gloss, Case('what was left out', choose_left_out, Window('Left Out'), back='Main menu'))


def test_tab_goes_round_in_tags_and_a_dossier():
  cli('annotate', SAMPLE, '--exact=closed to all traffic', '--tag=claim', '--tag=crack')
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    check(gloss, Case('the tags', manage_tags, Window('Tags'), back='Filter and sort'))
    to_the_page(gloss)
    check(gloss, Case('a dossier', open_dossier, Window('Mara Olin')))


class Outcome(Bar):
  """It stays until it is closed."""

  def leave(self, gloss):
    gloss.press('Escape')


run(test_tab_goes_round_in_what_tells_of_a_change,
    test_tab_goes_round_in_tags_and_a_dossier)
