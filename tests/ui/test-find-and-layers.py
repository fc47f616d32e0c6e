# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Finding words, switching layers, the side pane, undo in a notice."""

import os
import pathlib
import subprocess

from driver import note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

SCROLL_BAR = 24
# How many pictures in a row are alike when nothing changes any more
LOOKS = 4


def test_find_counts_matches_and_moves_through_them():
  with Reader(SAMPLE) as gloss:
    n = gloss.page.text.count('Norrstrand')
    gloss.press('ctrl+f')
    gloss.enter(gloss.find('entry', 'Find in article'), 'Norrstrand')
    gloss.find('label', f'1 of {n}')
    gloss.press('Return')
    gloss.find('label', f'2 of {n}')
    gloss.press('shift+Return')
    gloss.find('label', f'1 of {n}')
    gloss.press('ctrl+a')
    gloss.type('Atlantis')
    gloss.find('label', 'Not found')
    gloss.press('Escape')
    gloss.gone('entry', 'Find in article')


def test_each_layer_can_be_switched_off_and_stays_off():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.find('label', 'Mara Olin')
    pictures = [settled(gloss)]
    for key in ('ctrl+1', 'ctrl+2'):
      gloss.press(key)
      before = pictures[-1]
      pictures.append(wait_for(f'{key} to change the page', lambda: changed(gloss, before)))
    gloss.quit()
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    wait_for('layers off after a restart', lambda: colours(gloss) == pictures[-1])
    gloss.press('ctrl+1', 'ctrl+2')
    wait_for('layers on again', lambda: colours(gloss) == pictures[0])


def colours(gloss):
  """What the page looks like, but for its scroll bar, in a form that can be compared."""
  x, y, width, height = gloss.page.box
  width -= SCROLL_BAR
  path = pathlib.Path(os.environ['XDG_RUNTIME_DIR']) / 'page.rgb'
  subprocess.run(['import', '-silent', '-window', gloss.window, '-crop',
                  f'{width}x{height}+{x + gloss.border}+{y + gloss.border}', f'rgb:{path}'], check=True, timeout=20)
  return path.read_bytes()


def settled(gloss):
  """The page when it no longer changes: what is on the bus already may not be on the screen yet."""
  looks = []

  def rests():
    looks.append(colours(gloss))
    return looks[-1] if looks[-LOOKS:] == [looks[-1]] * LOOKS else None

  return wait_for('the page to settle', rests)


def changed(gloss, before):
  now = settled(gloss)
  return now if now != before else None


def test_a_click_in_the_side_pane_goes_to_the_place():
  with Reader(SAMPLE) as gloss:
    gloss.show_list('Quotes')
    gloss.click(gloss.find('label', lambda name: 'Show me the warning' in name))
    wait_for('the caret at the quote', lambda: abs(gloss.caret - gloss.offset('Show me the')) < 3)
    x, y = gloss.place(gloss.caret)
    assert 0 < y < gloss.find('frame').box[3], 'the quote is not on the screen'


def test_a_removed_note_comes_back_from_its_notice():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.select('Forty-one centimetres on Monday')
    gloss.press('1')
    [file] = wait_for('a file of notes', note_files)
    wait_for('a note on disk', lambda: stored_notes(file))
    gloss.click_words('Forty-one centimetres on Monday')
    before = os.stat(file).st_mtime_ns
    gloss.push('Remove note')
    # The notice does not stay for long: nothing may be waited for first.
    gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))
    wait_for('another file', lambda: os.stat(file).st_mtime_ns != before)
    gloss.saved()
    gloss.quit()
    [note] = stored_notes(file)
    assert 'Forty-one' in str(note)


run(test_find_counts_matches_and_moves_through_them,
    test_each_layer_can_be_switched_off_and_stays_off,
    test_a_click_in_the_side_pane_goes_to_the_place,
    test_a_removed_note_comes_back_from_its_notice)
