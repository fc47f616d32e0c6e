# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The legend in the menu of marks: each kind is drawn there as it is in the article, and told."""

from driver import run, wait_for
from pixels import Picture
from reader import SAMPLE, Reader

# A mention of each kind in the sample
MENTIONS = {'Person': 'Mara Olin', 'Organisation': 'Norrstrand Engineering', 'Place': 'Alder Bridge'}
# From the top of the words to below their underline, in pixels
BELOW = 4
# Letters are black on white or white on black; what is neither was drawn for the mark.
GREY = 12


def is_coloured(colour):
  return max(colour) - min(colour) > GREY


def ink(picture):
  """The two colours that a mark is drawn in: behind its words and below them."""
  colours = [colour for colour, n in picture.counts().most_common(12) if is_coloured(colour)]
  return set(colours[:2])


def ink_on_the_page(gloss, words):
  """Of those in the first line, if they go on in another: how many fit in a line is not the same everywhere."""
  begin = gloss.offset(words)
  places = [gloss.place(letter) for letter in range(begin, begin + len(words))]
  x, middle = places[0]
  end = max(x for x, y in places if y == middle)
  return ink(Picture(gloss, (round(x), round(middle) - 6, round(end - x), 24)))


def open_marks(gloss):
  gloss.click(gloss.find('push button', 'Marks'))
  return gloss.find('panel', 'What the marks mean')


def ink_in_the_legend(gloss, legend, name):
  x, y, width, height = legend.find('label', name).box
  return ink(Picture(gloss, (x, y, width, height + BELOW), legend.popover))


def check_colours(scheme):
  with Reader(SAMPLE, env={'ADW_DEBUG_COLOR_SCHEME': scheme}) as gloss:
    gloss.find('label', 'Mara Olin')
    seen = {name: wait_for(f'{words} in two colours', lambda words=words: (
      lambda found: found if len(found) == 2 else None)(ink_on_the_page(gloss, words)))
      for name, words in MENTIONS.items()}
    legend = open_marks(gloss)
    for name, colours in seen.items():
      wait_for(f'{name} in {colours}', lambda name=name: ink_in_the_legend(gloss, legend, name) == colours)


def test_actors_have_the_colours_of_the_page_by_day():
  check_colours('prefer-light')


def test_actors_have_the_colours_of_the_page_by_night():
  check_colours('prefer-dark')


def test_a_screen_reader_is_told_what_each_mark_looks_like():
  with Reader(SAMPLE) as gloss:
    legend = open_marks(gloss)
    told = {label.name: label.description for label in legend.all('label') if label.description}
    assert set(told) == {*MENTIONS, 'Direct', 'Indirect', 'Uncertain', 'Your highlight'}, told
    assert len(set(told.values())) == len(told), told
    assert told['Organisation'] == 'Purple, with a dashed line below'
    gloss.press('Escape')
    gloss.gone('label', 'Your highlight')


run(test_actors_have_the_colours_of_the_page_by_day,
    test_actors_have_the_colours_of_the_page_by_night,
    test_a_screen_reader_is_told_what_each_mark_looks_like)
