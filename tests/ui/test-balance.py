# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who has the word: the figures in the side pane, by ear, by mouse, and on the clipboard."""

import re

from driver import run, wait_for
from reader import SAMPLE, Reader


def figures(gloss, title):
  """The rows of one part as a screen reader reads them: name, share, words, quotes."""
  rows = gloss.find('list', title).all('list item')
  return [re.fullmatch(r'(.+): (< 1|\d+)%, (\d+) words?, (\d+) quotes?', row.name).groups() for row in rows]


def open_balance(gloss):
  gloss.show_list('Balance')
  wait_for('speakers', lambda: gloss.find('list', 'Quoted Words by Actor').all('list item'))


def test_each_part_is_read_out_and_adds_up():
  with Reader(SAMPLE) as gloss:
    open_balance(gloss)
    speakers = figures(gloss, 'Quoted Words by Actor')
    assert speakers[0][0] == 'Tomas Reik', speakers
    sources = figures(gloss, 'Named and Unnamed Sources')
    assert [row[0] for row in sources] == ['Named sources', 'Unnamed sources', 'Unknown speaker'], sources
    kinds = figures(gloss, 'Direct and Indirect')
    words = {part: sum(int(row[2]) for row in rows)
             for part, rows in {'speakers': speakers, 'sources': sources, 'kinds': kinds}.items()}
    assert len(set(words.values())) == 1, words
    gloss.find('label', lambda name: name.startswith(f'{words["kinds"]} words · '))
    assert 'said' in [row[0] for row in figures(gloss, 'Reporting Words')]


def test_figures_go_to_the_clipboard_as_csv():
  with Reader(SAMPLE) as gloss:
    open_balance(gloss)
    gloss.push('Copy figures as CSV')
    # What is on the clipboard is told by the entry it is pasted into; line ends become spaces there.
    gloss.press('ctrl+f')
    entry = gloss.find('entry', 'Find in article')
    wait_for('the entry takes the keys', lambda: entry.has('focused'))
    gloss.press('ctrl+v')
    wait_for('the figures in the entry', lambda: entry.text.startswith('part,name,quotes,words,share'))
    assert 'speaker,"Tomas Reik",' in entry.text, entry.text
    assert 'kind,"direct",' in entry.text, entry.text


def test_an_actor_that_is_chosen_stands_out():
  with Reader(SAMPLE) as gloss:
    open_balance(gloss)
    gloss.click(gloss.find('list', 'Quoted Words by Actor').first('list item'))
    gloss.show_list('Actors')
    wait_for('the actor selected', lambda: gloss.first('panel', lambda name: name.startswith('Tomas Reik')).has('selected'))


def test_the_balance_is_a_key_away():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.find('label', 'Mara Olin')
    gloss.press('alt+4')
    gloss.find('list', 'Reporting Words')
    gloss.quit()
  with Reader(SAMPLE, leaks_told=True) as gloss:
    gloss.find('list', 'Reporting Words')
    gloss.quit()


run(test_each_part_is_read_out_and_adds_up,
    test_figures_go_to_the_clipboard_as_csv,
    test_an_actor_that_is_chosen_stands_out,
    test_the_balance_is_a_key_away)
