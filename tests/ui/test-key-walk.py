# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What opens over the page is opened, gone round and closed with keys alone."""

from driver import cli, run, wait_for
from reader import SAMPLE, Reader

CONTROLS = ('push button', 'toggle button', 'check box', 'radio button', 'entry', 'text', 'combo box',
            'spin button', 'list item')
QUOTE = '“I would rather'
NOTED = 'reported in January'


def control(widget):
  return widget.role, widget.name, widget.box


def holder(scope):
  """The control that has the keys, or None."""
  return next((control(w) for w in scope.walk() if w.role in CONTROLS and w.has('focused')), None)


def go_round(gloss, scope):
  """Presses Tab until it comes back to where it was before. Returns what it came to."""
  reached = [wait_for('a control with the keys', lambda: holder(scope))]
  for _ in range(40):
    gloss.press('Tab')
    now = wait_for(f'Tab to lead on from {reached[-1]}', lambda: holder(scope) not in (None, reached[-1])
                   and holder(scope))
    if now in reached:
      return reached
    reached.append(now)
  raise AssertionError(f'Tab does not come back to {reached[0]}: {reached}')


def check(gloss, what, scope):
  """One row of a list will do: the arrow keys lead to the others."""
  reached = go_round(gloss, scope)
  roles = {role for role, *_ in reached}
  missed = [w for w in scope.walk() if w.role in CONTROLS and w.showing and w.has('sensitive', 'focusable')
            and control(w) not in reached and not (w.role == 'list item' and 'list item' in roles)]
  assert not missed, f'{what}: Tab does not lead to {[control(w) for w in missed]}'
  nameless = [place for _, name, place in reached if not name.strip()]
  assert not nameless, f'{what}: controls without a name: {nameless}'


def at_a_name(gloss):
  gloss.caret_to('Mara Olin')
  gloss.press('i')


def at_a_quote(gloss):
  gloss.caret_to(QUOTE)
  gloss.press('i')


def at_a_wrong_name(gloss):
  gloss.caret_to('Alder Bridge')
  gloss.press('c')


def at_a_wrong_quote(gloss):
  gloss.caret_to(QUOTE)
  gloss.press('c')


def at_two_notes(gloss):
  gloss.caret_to(NOTED)
  gloss.press('Return')


def at_the_article(gloss):
  gloss.press('shift+n')


# What it is, what opens it, the control that has the keys then
CASES = [
  ('the card of an actor', at_a_name, 'Next mention'),
  ('the card of a quote', at_a_quote, 'Copy'),
  ('the correction of an actor', at_a_wrong_name, 'Name of the actor'),
  ('the correction of a quote', at_a_wrong_quote, None),
  ('the notes on some words', at_two_notes, None),
  ('the note on the article', at_the_article, 'Note'),
]


def test_tab_goes_round_in_each_card_and_form_and_escape_leads_back_to_the_page():
  for words in ('fault had been reported in January', NOTED):
    cli('annotate', SAMPLE, f'--exact={words}', '--note=Says who?', '--tag=claim')
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    for what, bring, first in CASES:
      bring(gloss)
      scope = gloss.find(name='GtkPopoverContent')
      if first:
        wait_for(f'{first!r} has the keys in {what}', lambda: (holder(scope) or (0, 0))[1] == first)
      check(gloss, what, scope)
      gloss.press('Escape')
      gloss.gone(name='GtkPopoverContent')
      wait_for(f'the page has the keys after {what}', lambda: gloss.page.has('focused'))


def test_tab_goes_round_backwards_too():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    at_a_quote(gloss)
    scope = gloss.find(name='GtkPopoverContent')
    for key, name in ((None, 'Copy'), ('shift+Tab', 'Correct…'), ('shift+Tab', 'Elsewhere'), ('Tab', 'Correct…'),
                      ('Tab', 'Copy')):
      if key:
        gloss.press(key)
      wait_for(f'{name} after {key}', lambda: (holder(scope) or (0, 0))[1] == name)


run(test_tab_goes_round_in_each_card_and_form_and_escape_leads_back_to_the_page,
    test_tab_goes_round_backwards_too)
