# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading a part of the article: what one actor says, no quotes, no named source, no marks."""

from driver import run, wait_for
from pixels import Picture
from reader import SAMPLE, Reader

HEADING = 'Every ten minutes, by water'


def height(gloss, words):
  """How far down the article words stand, from its title."""
  return gloss.place(gloss.offset(words))[1] - gloss.place(0)[1]


def ready(gloss):
  gloss.find('label', 'Mara Olin')
  gloss.top()


def test_quotes_are_hidden_by_key_and_come_back():
  with Reader(SAMPLE) as gloss:
    ready(gloss)
    before = height(gloss, HEADING)
    gloss.press('h')
    gloss.find('label', 'Quotes are hidden')
    wait_for('less text above the heading', lambda: 0 < height(gloss, HEADING) < before / 2)
    gloss.push('Whole Article')
    gloss.gone('label', 'Quotes are hidden')
    wait_for('all of the text again', lambda: abs(height(gloss, HEADING) - before) < 3)


def test_only_what_the_speaker_at_the_caret_says():
  with Reader(SAMPLE) as gloss:
    ready(gloss)
    gloss.click_words('I would rather explain')
    before = height(gloss, 'all work would stop')
    gloss.press('o')
    gloss.find('label', 'Only what Mara Olin says')
    wait_for('less text between her words', lambda: height(gloss, 'all work would stop') < before)
    gloss.press('Escape')
    gloss.gone('label', 'Only what Mara Olin says')


def test_going_to_what_is_hidden_shows_it():
  with Reader(SAMPLE) as gloss:
    ready(gloss)
    gloss.press('u')
    gloss.find('label', 'Only claims without a named source')
    gloss.show_list('Quotes')
    gloss.click(gloss.find('label', lambda name: 'Show me the warning' in name))
    gloss.gone('label', 'Only claims without a named source')
    wait_for('the caret at the quote', lambda: abs(gloss.caret - gloss.offset('Show me the')) < 3)


def test_one_key_takes_all_marks_away():
  with Reader(SAMPLE) as gloss:
    ready(gloss)

    def colourful():
      """Pixels of the column that are anything but grey."""
      x, y, width, high = gloss.page.box
      counts = Picture(gloss, (x, y, width - 24, high)).counts()
      return sum(n for colour, n in counts.items() if max(colour) - min(colour) > 24)

    wait_for('marks', lambda: colourful() > 200)
    gloss.press('m')
    wait_for('no marks', lambda: colourful() == 0)
    gloss.press('m')
    wait_for('marks again', lambda: colourful() > 200)


run(test_quotes_are_hidden_by_key_and_come_back,
    test_only_what_the_speaker_at_the_caret_says,
    test_going_to_what_is_hidden_shows_it,
    test_one_key_takes_all_marks_away)
