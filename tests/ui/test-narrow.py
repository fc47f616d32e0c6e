# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A window as wide as a telephone."""

from driver import cli, run, wait_for
from reader import SAMPLE, Reader

WIDTH, HEIGHT = 360, 640
# On pages that are hidden behind the article, which keep the size they had
ELSEWHERE = ('Open…', 'Open Address…', 'Open Sample', 'Cancel', 'Try Again', 'Open Another…')


def test_at_360_pixels_all_of_it_fits_and_works():
  with Reader(SAMPLE) as gloss:
    gloss.resize(WIDTH, HEIGHT)
    wait_for('a page that fits', lambda: gloss.page.box[2] <= WIDTH)
    for button in gloss.all('push button') + gloss.all('toggle button'):
      if button.name in ELSEWHERE:
        continue
      x, y, width, height = button.box
      assert x >= 0 and x + width <= WIDTH, f'{button.name!r} is cut off: {button.box}'
    words = 'Vellby shuts its bridge'
    gloss.select(words)
    gloss.press('3')
    gloss.saved()
    assert words in cli('list', SAMPLE)
    gloss.press('alt+2')
    wait_for('the keys in the pane', lambda: gloss.find('page tab', 'Quotes').has('selected')
             and not gloss.page.has('focused'))
    gloss.click(gloss.find('label', lambda name: 'a fairy tale' in name))
    wait_for('the page again, at the quote',
             lambda: gloss.page.showing and abs(gloss.caret - gloss.offset('a fairy tale')) < 3)


run(test_at_360_pixels_all_of_it_fits_and_works)
