# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The windows that were open come back, each with its article; what has gone is not missed."""

import os
import pathlib

from driver import Program, run, tool, wait_for
from pixels import PAPERS, Picture
from reader import SAMPLE, Reader

BRIDGE = 'Vellby shuts its bridge again, and asks who had seen the crack'
FERRY = 'The ferry is late again'
FERRY_FILE = pathlib.Path(os.environ['HOME']) / 'ferry.md'


def write_ferry():
  FERRY_FILE.write_text(f'# {FERRY}\n\nThe engine of the ferry was cold, said Mara Olin, the mayor.\n', encoding='utf-8')


def titles(gloss):
  return sorted(frame.name for frame in gloss.all('frame'))


def has_windows(gloss, *names):
  wait_for(f'the windows {names}', lambda: titles(gloss) == sorted(names))


def quit(gloss):
  gloss.press('ctrl+q')
  wait_for('the end of the program', lambda: gloss.process.poll() is not None)


def test_windows_come_back_with_their_articles_and_their_sizes():
  write_ferry()
  with Reader(SAMPLE, FERRY_FILE) as gloss:
    has_windows(gloss, BRIDGE, FERRY)
    gloss.turn_to(FERRY)
    gloss.resize(700, 620)
    gloss.press('alt+3')
    quit(gloss)
  with Program(anew=False) as gloss:
    has_windows(gloss, BRIDGE, FERRY)
    ferry = gloss.find('frame', FERRY)
    wait_for('the size that it had', lambda: abs(ferry.box[3] - 620) < 20)
    gloss.turn_to(FERRY)
    gloss.press('F9')
    notes = ferry.find('page tab', lambda name: name.startswith('Notes'))
    wait_for('its list of notes', lambda: notes.has('selected'))
    bridge = gloss.find('frame', BRIDGE)
    assert bridge.box[3] > 700, bridge.box
    bridge.find('text', 'Article', text='Vellby')
    quit(gloss)


def test_a_window_that_was_closed_before_the_last_one_does_not_come_back():
  write_ferry()
  with Reader(SAMPLE, FERRY_FILE) as gloss:
    has_windows(gloss, BRIDGE, FERRY)
    gloss.turn_to(BRIDGE)
    gloss.press('ctrl+w')
    has_windows(gloss, FERRY)
    gloss.turn_to(FERRY)
    gloss.press('ctrl+w')
    wait_for('the end of the program', lambda: gloss.process.poll() is not None)
  with Program(anew=False) as gloss:
    has_windows(gloss, FERRY)


def test_after_a_power_cut_they_come_back_too():
  with Reader(SAMPLE) as gloss:
    gloss.kill()
  with Program(anew=False) as gloss:
    has_windows(gloss, BRIDGE)


def test_a_file_that_is_named_is_opened_alone():
  write_ferry()
  with Reader(SAMPLE) as gloss:
    quit(gloss)
  with Reader(FERRY_FILE) as gloss:
    has_windows(gloss, FERRY)


def test_an_article_that_has_gone_is_not_missed():
  write_ferry()
  with Reader(FERRY_FILE) as gloss:
    quit(gloss)
  FERRY_FILE.unlink()
  with Program(anew=False) as gloss:
    gloss.find('panel', lambda name: BRIDGE in name)  # the start page lists what was read
    assert gloss.first('push button', 'Try Again') is None


def test_whoever_does_not_want_it_begins_anew():
  with Reader(SAMPLE) as gloss:
    window = gloss.open_preferences('Reading')
    gloss.tab_to(window.find('check box', 'Begin Where You Left'))
    gloss.press('space')
    wait_for('the setting', lambda: tool('gsettings', 'get', 'org.glossreader.Gloss', 'restore-windows') == 'false')
    gloss.close_preferences()
    quit(gloss)
  with Program(anew=False) as gloss:
    gloss.find('frame', 'Gloss')
    assert gloss.first('text', 'Article') is None


def paper(gloss):
  """The colour of the page of the window that is worked."""
  x, y, width, height = gloss.find('frame', gloss.title).find('text', 'Article').box
  return Picture(gloss, (x + width - 40, y + height - 40, 1, 1)).at(0, 0)


def test_what_is_chosen_in_one_window_holds_for_all():
  write_ferry()
  with Reader(SAMPLE, FERRY_FILE) as gloss:
    has_windows(gloss, BRIDGE, FERRY)
    for scheme in ('Dark', 'Sepia'):
      tool('gsettings', 'set', 'org.glossreader.Gloss', 'color-scheme', scheme.lower())
      for title in (BRIDGE, FERRY):
        gloss.turn_to(title)
        wait_for(f'{scheme} paper in {title}', lambda scheme=scheme: paper(gloss) in PAPERS[scheme])


def test_an_article_has_one_window_however_often_it_is_opened():
  with Reader(SAMPLE) as gloss:
    has_windows(gloss, BRIDGE)
    gloss.press('ctrl+n')
    has_windows(gloss, BRIDGE, 'Gloss')
    tool(os.environ['GLOSS_PROGRAM'], SAMPLE)
    gloss.turn_to('Gloss')
    gloss.click(gloss.find('frame', 'Gloss').find('panel', lambda name: BRIDGE in name))
    wait_for('the window that has it in front', lambda: gloss.find('frame', BRIDGE).has('active'))
    has_windows(gloss, BRIDGE, 'Gloss')
    gloss.turn_to('Gloss')
    gloss.press('ctrl+w')
    has_windows(gloss, BRIDGE)
    gloss.turn_to(BRIDGE)
    quit(gloss)


run(test_windows_come_back_with_their_articles_and_their_sizes,
    test_a_window_that_was_closed_before_the_last_one_does_not_come_back,
    test_after_a_power_cut_they_come_back_too,
    test_a_file_that_is_named_is_opened_alone,
    test_an_article_that_has_gone_is_not_missed,
    test_what_is_chosen_in_one_window_holds_for_all,
    test_an_article_has_one_window_however_often_it_is_opened,
    test_whoever_does_not_want_it_begins_anew)
