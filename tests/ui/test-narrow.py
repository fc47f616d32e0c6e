# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A window as wide as a telephone."""

import pathlib

from driver import Program, cli, run, wait_for
from interpreter import heard_from
from reader import SAMPLE, Reader

WIDTH, HEIGHT = 360, 640
LANGUAGES = ('de', 'es', 'fr', 'nl', 'uk')
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


def test_what_has_many_words_fits_in_each_language():
  for language in LANGUAGES:
    with heard_from(language), Reader(SAMPLE, env={'LANGUAGE': language}) as gloss:
      gloss.resize(WIDTH, HEIGHT)
      wait_for('a page that fits', lambda: gloss.page.box[2] <= WIDTH)
      gloss.select_by_keys('would rather explain')  # in a quote, of which the edges can be set
      button = gloss.find('push button', 'Set Quote')
      wait_for(f'a bar that fits, in {language}', lambda: button.card_width <= WIDTH - 10)
      gloss.caret_to('Alder Bridge')
      gloss.press('c')
      button = gloss.find('push button', 'Not an actor')
      wait_for(f'a card that fits, in {language}', lambda: button.card_width <= WIDTH - 10)
      gloss.press('Escape')
      gloss.open_preferences('Reading')
      gloss.resize(WIDTH, HEIGHT)  # as wide as its words need, or it does not come true


def test_what_went_wrong_fits_in_each_language():
  for language in LANGUAGES:
    with heard_from(language), Program(pathlib.Path.home() / 'missing.txt', env={'LANGUAGE': language}) as gloss:
      gloss.find('label', 'Not Found')
      gloss.resize(WIDTH, HEIGHT)


def test_buttons_below_what_went_wrong_are_beside_each_other_where_there_is_room():
  with Program(pathlib.Path.home() / 'missing.txt') as gloss:
    again, another = gloss.find('push button', 'Try Again'), gloss.find('push button', 'Open Another…')
    wait_for('buttons in a row', lambda: again.box[1] == another.box[1] and again.box[0] + again.box[2] < another.box[0])
    gloss.resize(WIDTH, HEIGHT)
    wait_for('buttons in a column', lambda: again.box[0] == another.box[0] and again.box[1] + again.box[3] < another.box[1])


def test_the_keys_go_to_the_list_that_is_shown():
  with Reader(SAMPLE) as gloss:
    gloss.resize(WIDTH, HEIGHT)
    for key, title in (('alt+4', 'Balance'), ('alt+2', 'Quotes')):
      gloss.press(key)
      tab = gloss.find('page tab', title)
      wait_for(f'the keys at {title}', lambda: tab.has('focused', 'selected'))
    gloss.press('Escape')
    wait_for('the keys on the page', lambda: gloss.page.has('focused'))


def test_bars_and_windows_are_not_cut_off():
  with Reader(SAMPLE) as gloss:
    gloss.resize(WIDTH, HEIGHT)
    gloss.press('ctrl+r')
    left = gloss.find('label', lambda name: name.endswith('suggestions left'))
    confirm = gloss.find('push button', 'Confirm')
    wait_for('words above the buttons', lambda: left.box[1] + left.box[3] <= confirm.box[1])
    gloss.press('Escape', 'ctrl+question')
    shortcuts = gloss.turn_to('Keyboard Shortcuts')
    assert shortcuts.box[2] <= WIDTH, shortcuts.box
    title, key = shortcuts.find('label', 'Next mark'), shortcuts.find('label', '.')
    wait_for('a title above its keys', lambda: title.box[1] + title.box[3] <= key.box[1])


def test_a_notice_is_above_the_bar_at_the_bottom():
  with Reader(SAMPLE) as gloss:
    gloss.resize(WIDTH, HEIGHT)
    gloss.click_words('had been due to end')
    gloss.press('ctrl+Delete')
    notice = gloss.find('label', '1 paragraph left out')
    bar = wait_for('the bar', lambda: next((w for w in gloss.all('push button', 'Find in article')
                                            if w.box[1] > HEIGHT / 2), None))
    assert notice.box[1] + notice.box[3] < bar.box[1], (notice.box, bar.box)


def test_a_notice_has_the_lines_that_it_needs():
  with heard_from('de'), Reader(SAMPLE, env={'LANGUAGE': 'de'}) as gloss:
    gloss.resize(WIDTH, HEIGHT)
    gloss.click_words('would rather explain')
    line = gloss.find('label', lambda name: name.startswith('Vellby shuts')).box[3]
    gloss.press('ctrl+Delete')
    notice = gloss.find('label', '1 paragraph left out')
    wait_for('two lines', lambda: notice.box[3] > 1.5 * line)


def test_buttons_of_a_bar_are_beside_its_words_or_under_them():
  path = pathlib.Path.home() / 'fog.txt'
  path.write_text('Fog holds the ferries\n\nFour ferries were held on Friday.\n', encoding='utf-8')
  cli('annotate', path, '--exact=held on Friday')
  path.write_text('Fog holds the ferries\n\nFive ferries were sold on Saturday.\n', encoding='utf-8')
  with Reader(path) as gloss:
    words = gloss.find('label', 'The article has changed since you read it')
    button = gloss.find('push button', 'What Changed…')
    wait_for('a button beside the words', lambda: button.box[0] > words.box[0] + words.box[2]
             and button.box[1] < words.box[1] + words.box[3])
    gloss.resize(WIDTH, HEIGHT)
    wait_for('a button under the words', lambda: button.box[1] > words.box[1] + words.box[3]
             and button.box[0] + button.box[2] < WIDTH)


run(test_at_360_pixels_all_of_it_fits_and_works,
    test_what_has_many_words_fits_in_each_language,
    test_what_went_wrong_fits_in_each_language,
    test_buttons_below_what_went_wrong_are_beside_each_other_where_there_is_room,
    test_the_keys_go_to_the_list_that_is_shown,
    test_bars_and_windows_are_not_cut_off,
    test_a_notice_is_above_the_bar_at_the_bottom,
    test_a_notice_has_the_lines_that_it_needs,
    test_buttons_of_a_bar_are_beside_its_words_or_under_them)
