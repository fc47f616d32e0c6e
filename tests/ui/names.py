# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which controls have no name that a screen reader could say."""

import re

from driver import role_of

CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'entry', 'text', 'slider',
            'spin button', 'combo box', 'menu item', 'check menu item', 'radio menu item', 'page tab',
            'link', 'list', 'level bar', 'table', 'dialog', 'frame', 'search bar'}

# What the toolkit says of a widget that nobody has named
TYPE_NAME = re.compile(r'(Gtk|Adw|Gloss)[A-Z]\w+$')


def named(widget):
  """A mark for a key is no part of a name."""
  name = widget.name.strip()
  return bool(name) and name != 'Aa' and not TYPE_NAME.match(name) and not name.startswith('_')


def spoken(widget):
  """A row says what the words in it say: GTK 4.8 gives rows no name of their own."""
  return named(widget) or any(w.role == 'label' and named(w) for w in widget.walk())


def is_in_combo_box(widget):
  """The toolkit shows what is chosen by a list of its own, which has no name: the box has."""
  return 'combo box' in (role_of(ancestor) for ancestor in ancestors(widget))


def unnamed(scope):
  found = []
  for widget in scope.walk():
    role = widget.role
    if role in ('list', 'list item') and is_in_combo_box(widget):
      continue
    if ((role in CONTROLS and not named(widget)) or (role == 'list item' and not spoken(widget))) \
        and widget.showing:
      found.append(f'{role} {widget.name!r} in {path(widget)}')
  return found


def ancestors(widget):
  node = widget.node.get_parent()
  while node is not None and role_of(node) != 'application':
    yield node
    node = node.get_parent()


def path(widget):
  return ' < '.join(node.get_name() or role_of(node) for node in ancestors(widget))


def check_names(scope, where):
  found = unnamed(scope)
  assert not found, f'{where}: {len(found)} controls without a name:\n' + '\n'.join(found)
