# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What opens over the page is opened, gone round and closed with keys alone."""

from driver import cli, run
from reader import SAMPLE, Reader
from walk import Case, Popover, check_all

QUOTE = '“I would rather'
NOTED = 'reported in January'


def at(words, key):
  def bring(gloss):
    gloss.caret_to(words)
    gloss.press(key)
  return bring


CARDS = (
  Case('the card of an actor', at('Mara Olin', 'i'), Popover(), 'Next mention'),
  Case('the card of a quote', at(QUOTE, 'i'), Popover(), 'Copy'),
  Case('the correction of an actor', at('Alder Bridge', 'c'), Popover(), 'Name of the actor'),
  Case('the correction of a quote', at(QUOTE, 'c'), Popover()),
)
NOTES = (
  Case('the card of a quote with notes', at(NOTED, 'i'), Popover(), 'Copy'),
  Case('the notes on some words', at(NOTED, 'Return'), Popover()),
  Case('the note on the article', lambda gloss: gloss.press('shift+n'), Popover(), 'Note'),
)


def test_tab_goes_round_in_each_card_and_form_and_escape_leads_back_to_the_page():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    check_all(gloss, *CARDS)


def test_tab_goes_round_in_what_is_about_notes():
  for words in ('fault had been reported in January', NOTED):
    cli('annotate', SAMPLE, f'--exact={words}', '--note=Says who?', '--tag=claim')
  with Reader(SAMPLE) as gloss:
    check_all(gloss, *NOTES)


run(test_tab_goes_round_in_each_card_and_form_and_escape_leads_back_to_the_page,
    test_tab_goes_round_in_what_is_about_notes)
