# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A name for every control. The tree of the window is printed, so that the log shows it as a screen
reader has it."""

import re

from driver import run
from reader import SAMPLE, Reader

CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'entry', 'text', 'slider',
            'spin button', 'combo box', 'menu item', 'check menu item', 'radio menu item', 'page tab',
            'link', 'list', 'level bar', 'table', 'dialog', 'frame', 'search bar'}

# What the toolkit says of a widget that nobody has named
TYPE_NAME = re.compile(r'(Gtk|Adw|Gloss)[A-Z]\w+$')


def named(widget):
  name = widget.name.strip()
  return bool(name) and name != 'Aa' and not TYPE_NAME.match(name)


def spoken(widget):
  """A row says what the words in it say: GTK 4.8 gives rows no name of their own."""
  return named(widget) or any(w.role == 'label' and named(w) for w in widget.walk())


def is_in_combo_box(widget):
  """The toolkit shows what is chosen by a list of its own, which has no name: the box has."""
  return 'combo box' in (ancestor.get_role_name() for ancestor in ancestors(widget))


def unnamed(gloss):
  found = []
  for widget in gloss.walk():
    role = widget.role
    if role in ('list', 'list item') and is_in_combo_box(widget):
      continue
    if ((role in CONTROLS and not named(widget)) or (role == 'list item' and not spoken(widget))) \
        and widget.showing:
      found.append(f'{role} {widget.name!r} in {path(widget)}')
  return found


def ancestors(widget):
  node = widget.node.get_parent()
  while node is not None and node.get_role_name() != 'application':
    yield node
    node = node.get_parent()


def path(widget):
  return ' < '.join(node.get_name() or node.get_role_name() for node in ancestors(widget))


def check(gloss, where):
  found = unnamed(gloss)
  assert not found, f'{where}: {len(found)} controls without a name:\n' + '\n'.join(found)


def test_every_control_of_the_main_window_has_a_name():
  with Reader() as gloss:
    check(gloss, 'without an article')
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    print(gloss.tree(), flush=True)
    for title in ('Actors', 'Quotes', 'Notes'):
      gloss.show_list(title)
      check(gloss, title)
    gloss.press('ctrl+f')
    gloss.find('entry', 'Find in article')
    check(gloss, 'the find bar')
    gloss.press('Escape')


def test_every_control_of_the_popovers_has_a_name():
  with Reader(SAMPLE) as gloss:
    gloss.find('label', 'Mara Olin')
    for button in ('Appearance', 'Main menu', 'Marks', 'Recent articles'):
      gloss.push(button)
      check(gloss.find(name='GtkPopoverContent'), button)
      gloss.press('Escape')
      gloss.gone(name='GtkPopoverContent')


def test_every_control_for_a_note_has_a_name():
  with Reader(SAMPLE) as gloss:
    gloss.select('traffic on Friday evening')
    gloss.find('push button', 'Green')
    check(gloss.find(name='GtkPopoverContent'), 'the bar at a selection')
    gloss.press('n')
    gloss.find('text', 'Note')
    check(gloss.find(name='GtkPopoverContent'), 'the editor of a note')
    gloss.close_editor()


def test_every_control_of_the_preferences_has_a_name():
  with Reader(SAMPLE) as gloss:
    for title in ('Reading', 'Library'):
      check(gloss.open_preferences(title), f'the preferences about {title}')
      gloss.close_preferences()


run(test_every_control_of_the_main_window_has_a_name,
    test_every_control_of_the_popovers_has_a_name,
    test_every_control_for_a_note_has_a_name,
    test_every_control_of_the_preferences_has_a_name)
