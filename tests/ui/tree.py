# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tree of a window, seen at once.

Each answer on the accessibility bus takes half a millisecond, nearly all of which is waiting, and a
window has hundreds of widgets. So one level of the tree is asked for everything in one breath.
"""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE, COMPONENT = 'org.a11y.atspi.Accessible', 'org.a11y.atspi.Component'
WINDOW_COORDINATES = GLib.Variant('(u)', (1,))
POPUP_LAYER = 5
# For one answer, in milliseconds
PATIENCE = 5000

# What the bus says of what is gone, or of what cannot be asked that
NO_ANSWER = None


class Bus:
  """A connection of its own to the accessibility bus."""

  def __init__(self):
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                 Gio.DBusCallFlags.NONE, PATIENCE, None).unpack()
    self.connection = Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)

  def ask(self, name, questions):
    """What each question is answered: (path, interface, method, arguments)."""
    answers, n_open = [NO_ANSWER] * len(questions), len(questions)

    def answered(connection, result, i):
      nonlocal n_open
      n_open -= 1
      try:
        answers[i] = connection.call_finish(result).unpack()
      except GLib.Error:  # it is gone
        pass

    for i, (path, interface, method, arguments) in enumerate(questions):
      self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE, None,
                           answered, i)
    while n_open > 0:
      GLib.MainContext.default().iteration(True)
    return answers


class Seen:
  """One node as it was when the tree was looked at."""

  def __init__(self, path, parent=None, index=0):
    self.path, self.parent, self.index = path, parent, index
    self.role, self.children, self._node = None, [], None

  @property
  def node(self):
    """The library's own, if the tree is still as it was."""
    if self._node is None:
      node = self.parent.node.get_child_at_index(self.index)
      if node is not None and node.path != self.path:
        # Asked for one child, a stack answers with the page that this one is on.
        node = node.get_child_at_index(0)
      if node is None or node.path != self.path:
        raise GLib.Error(f'{self.path} is elsewhere now')
      self._node = node
    return self._node

  def walk(self):
    yield self
    for child in self.children:
      yield from child.walk()


class Tree:
  """What one program shows."""

  def __init__(self, bus, name):
    self.bus, self.name = bus, name
    self.roles = {}  # never another one for the same path

  def _ask(self, nodes, interface, method, arguments=None):
    return self.bus.ask(self.name, [(node.path, interface, method, arguments) for node in nodes])

  def _ask_roles(self, nodes):
    new = [node for node in nodes if node.path not in self.roles]
    # By its number: GTK has names of its own for them.
    for node, answer in zip(new, self._ask(new, ACCESSIBLE, 'GetRole')):
      if answer is not NO_ANSWER:
        self.roles[node.path] = Atspi.role_get_name(Atspi.Role(answer[0]))
    for node in nodes:
      node.role = self.roles.get(node.path, '')

  def _ask_children(self, nodes):
    for node, answer in zip(nodes, self._ask(nodes, ACCESSIBLE, 'GetChildren')):
      if answer is not NO_ANSWER:
        node.children = [Seen(path, node, i) for i, (_, path) in enumerate(answer[0])]

  def _leave_out_hidden(self, nodes):
    """What has no size is not shown. The application has no place at all."""
    for node, answer in zip(nodes, self._ask(nodes, COMPONENT, 'GetExtents', WINDOW_COORDINATES)):
      if answer is not NO_ANSWER and max(answer[0][2:]) == 0:
        node.children = []

  def look(self, node, showing=True):
    """The node and what is in it; of what has no size, as the hidden pages of a stack, only itself."""
    root = Seen(node.path)
    root._node = node
    level = [root]
    while level:
      self._ask_roles(level)
      self._ask_children(level)
      if showing:
        self._leave_out_hidden([seen for seen in level if seen.children])
      level = [child for seen in level for child in seen.children]
    return root

  def names(self, nodes):
    answers = self.bus.ask(self.name, [(node.path, 'org.freedesktop.DBus.Properties', 'Get',
                                        GLib.Variant('(ss)', (ACCESSIBLE, 'Name'))) for node in nodes])
    return [answer[0] if answer is not NO_ANSWER else '' for answer in answers]

  def popovers(self, nodes):
    """Those that float over a window"""
    return [node for node, answer in zip(nodes, self._ask(nodes, COMPONENT, 'GetLayer'))
            if answer is not NO_ANSWER and answer[0] == POPUP_LAYER]
