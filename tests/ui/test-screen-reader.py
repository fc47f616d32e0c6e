# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader is told while somebody reads: the lists in full, and what the caret is in."""

from driver import run, wait_for
from reader import SAMPLE, Reader

QUOTE = 'Show me the warning that we put in a drawer and I will clear my desk the same day'


def test_lists_have_their_full_texts():
  with Reader(SAMPLE) as gloss:
    gloss.show_list('Quotes')
    gloss.find('label', lambda name: QUOTE in name)


def test_the_caret_tells_what_it_is_in():
  with Reader(SAMPLE) as gloss:
    gloss.select_by_keys('four tonnes')
    gloss.press('2', 'n')
    gloss.write_note('Weigh it.')
    gloss.press('Right')
    wait_for('the note told', lambda: 'Note: Weigh it.' in gloss.page.description)
    for words, told in (('Norrstrand Engineering', 'Organisation: Norrstrand Engineering'),
                        ('would rather explain', 'Quote by Mara Olin')):
      gloss.click_words(words)
      wait_for(told, lambda: told in gloss.page.description)


def test_what_is_saved_is_told_under_the_title():
  with Reader(SAMPLE) as gloss:
    gloss.select_by_keys('boring')
    gloss.press('3')
    state = gloss.find('label', 'Saved')
    assert state.description == 'All notes are saved', state.description


run(test_lists_have_their_full_texts,
    test_the_caret_tells_what_it_is_in,
    test_what_is_saved_is_told_under_the_title)
