# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Goes round what opens in the window with Tab, as one does who has no mouse."""

from typing import Callable, NamedTuple

from driver import wait_for
from names import check_names

CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'entry', 'text', 'combo box',
            'spin button', 'slider', 'list item', 'page tab', 'label', 'link'}

# Of these one will do: the arrow keys lead to the others, to tabs with later libraries only.
BY_ARROWS = {'list item', 'radio button', 'page tab'}

# The toolkit's own buttons for the window, which Alt and a key stand for
FOR_THE_WINDOW = {'Close', 'Minimize', 'Maximize'}

MOST = 60


class Popover:
  """Whatever floats over the window; there is one at a time."""

  def enter(self, gloss):
    return gloss.find_popover()

  def leave(self, gloss):
    gloss.press('Escape')
    gloss.popover_gone()


class Window:
  """A window over the one with the article."""

  def __init__(self, title):
    self.title = title

  def enter(self, gloss):
    self.article = gloss.find('frame').name
    return gloss.turn_to(self.title)

  def leave(self, gloss):
    # GTK 4.8 does not bear being asked for the children of a dialog that is going away.
    above = gloss.window
    gloss.press('Escape')
    wait_for(f'{self.title} to be closed', lambda: above not in gloss._x_windows())
    gloss.turn_to(self.article)


class Bar:
  """A part of the window, known by a control in it; Tab goes round the whole window."""

  def __init__(self, name):
    self.name = name

  def enter(self, gloss):
    gloss.find(name=self.name)
    return gloss.find('frame')

  def leave(self, gloss):
    gloss.press('Escape')
    gloss.gone(name=self.name)


class Case(NamedTuple):
  what: str
  bring: Callable             # what opens it, by keys alone
  place: object               # where it is then
  first: str | None = None    # the control that has the keys when it opens
  back: str = 'Article'       # and the one that has them when it is closed


class Round:
  """The controls of one place, and the way Tab leads from one to the next."""

  def __init__(self, gloss, scope):
    self.gloss, self.scope = gloss, scope
    self.last = 0
    self.gather()

  def gather(self):
    self.controls = [w for w in self.scope.walk() if w.role in CONTROLS and w.has('focusable')]

  def holder(self):
    """The control that has the keys, or None. It is looked for near the one that had them last."""
    near = sorted(range(len(self.controls)), key=lambda i: abs(i - self.last))
    found = next((i for i in near if self.controls[i].has('focused')), None)
    if found is None:
      self.gather()
      return None
    self.last = found
    return self.controls[found]

  def step(self, key):
    before = self.holder()
    self.gloss.press(key)

    def moved():
      now = self.holder()
      return now if now is not None and now.node != before.node else None

    return wait_for(f'{key} to lead on from {before.role} {before.name!r}', moved)

  def go_to(self, name):
    """With Tab, to a control that is called so, or so and something more."""
    for _ in range(MOST):
      if self.holder() is not None and self.holder().name.startswith(name):
        return
      self.step('Tab')
    raise AssertionError(f'Tab does not come to {name!r}')

  def go(self, key, first):
    """What it comes to from one control until it is there again."""
    reached = []
    for _ in range(MOST):
      now = self.step(key)
      if now.node == first.node:
        return reached
      assert now.node not in [w.node for w in reached], f'{key} comes to {now.name!r} again, not to {first.name!r}'
      reached.append(now)
    raise AssertionError(f'{key} does not come back to {first.name!r}: {[w.name for w in reached]}')

  def missed(self, reached):
    roles = {w.role for w in reached}
    nodes = [w.node for w in reached]
    return [w for w in self.controls if w.node not in nodes and w.showing and w.has('sensitive')
            and w.name not in FOR_THE_WINDOW and not (w.role in BY_ARROWS & roles) and not holds(w, nodes)]


def holds(widget, nodes):
  """The toolkit says of a row with an entry that it can have the keys; the entry has them. With later libraries
  such a row is one of a list as any other, so that it has to be the entry that has them."""
  inside = [w for w in widget.walk() if w.node in nodes and w is not widget]
  return (widget.role in ('text', 'combo box') and bool(inside) or
          widget.role == 'list item' and any(w.role == 'text' for w in inside))


def stop(widget):
  """What Tab comes to, whichever of several it is that takes the keys."""
  return widget.role if widget.role in BY_ARROWS else widget.node


def check_round(gloss, what, scope, first=None, beside=()):
  """Returns what was reached. What is beside it, as a page behind another one, counts as reached."""
  round_ = Round(gloss, scope)
  begin = wait_for(f'{first or "a control"} to have the keys in {what}',
                   lambda: (now := round_.holder()) and first in (None, now.name) and now)
  there = []
  if len(set(map(stop, round_.missed(beside)))) > 1:
    there, back = round_.go('Tab', begin), round_.go('shift+Tab', begin)
    assert [*map(stop, back)] == [*map(stop, reversed(there))], \
        f'{what}: Tab leads to {[w.name for w in there]}, Shift+Tab to {[w.name for w in back]}'
  reached = [begin, *there, *beside]
  missed = [f'{w.role} {w.name!r}' for w in round_.missed(reached)]
  assert not missed, f'{what}: Tab does not lead to {missed}'
  check_names(scope, what)
  return reached


def check(gloss, case):
  case.bring(gloss)
  check_round(gloss, case.what, case.place.enter(gloss), case.first)
  case.place.leave(gloss)
  wait_for(f'{case.back} has the keys after {case.what}',
           lambda: any(w.has('focused') for w in gloss.all(name=lambda name: name.startswith(case.back))))


def check_all(gloss, *cases):
  for case in cases:
    check(gloss, case)
