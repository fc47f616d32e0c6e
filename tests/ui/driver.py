# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads the window as a screen reader does, and works it with a mouse and keys.

A test is a script of functions whose names are claims, run by run() in the world that with-display
makes. Nothing sleeps: whatever has to come true is waited for, with a bound, and what was there
instead is told when it does not.
"""

import functools
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time
import traceback

# Warnings are fatal in the program; the accessibility library warns here when a window goes away.
FATAL_WARNINGS = {'G_DEBUG': os.environ.pop('G_DEBUG', 'fatal-warnings')}

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

import leaks  # noqa: E402
from tree import Bus, Tree  # noqa: E402

# Generous, since a machine may be busy and a program may run under a sanitizer.
PATIENCE = float(os.environ.get('GLOSS_TEST_PATIENCE', '20'))

# The accessibility bus of this process, in milliseconds: one call, the first one.
Atspi.set_timeout(5000, 15000)

# What is loaded into the program, see accessible-places.c and accessible-text.c
MODULES = {'GIO_EXTRA_MODULES': folder} if (folder := os.environ.get('GLOSS_TEST_MODULES')) else {}

# What counts the lines that were run writes them down when a program ends by itself.
COUNTED = 'GLOSS_TEST_COUNTED' in os.environ

# The roles of what has a place of its own on the screen
WINDOWS = ('frame', 'dialog')

# What later systems call otherwise on the accessibility bus than Debian 12, which tests speak
OLDER_ROLES = {'button': 'push button', 'toggle button': 'push button', 'grouping': 'panel'}

# Between two looks at what is waited for, in seconds, at least and at most: in between, twice as long as one took
SHORTEST_PAUSE, LONGEST_PAUSE = 0.015, 0.15

# So many looks in a row have to be the same for what moves to be at rest.
LOOKS = 5


class Never(AssertionError):
  """Something did not come true in time."""


def pause(context, seconds):
  """Between two looks. What the bus tells meanwhile is heard, but is no reason to look again at once: a look takes
  the program's time."""
  ended = []
  GLib.timeout_add(round(1000 * seconds), lambda: ended.append(True))
  while not ended:
    context.iteration(True)


def wait_for(what, condition, seconds=PATIENCE):
  """Runs the main loop until condition() is true, and returns what it returned."""
  context, end = GLib.MainContext.default(), time.monotonic() + seconds
  seen = None
  while True:
    begin = time.monotonic()
    try:
      value = condition()
      if value:
        return value
      seen = value
    except GLib.Error as error:  # a widget that went away meanwhile
      seen = error
    if time.monotonic() > end:
      raise Never(f'not within {seconds:g} s: {what} (last seen: {seen!r})')
    pause(context, min(max(SHORTEST_PAUSE, 2 * (time.monotonic() - begin)), LONGEST_PAUSE))


def wait_for_rest(what, look):
  """Runs the main loop until look() sees the same, and anything, several times in a row; returns that."""
  looks = []

  def rests():
    looks.append(look())
    return looks[-1] if looks[-1] is not None and looks[-LOOKS:] == [looks[-1]] * LOOKS else None

  return wait_for(what, rests)


def tool(*args):
  return subprocess.run([str(a) for a in args], check=True, capture_output=True, text=True,
                        timeout=PATIENCE).stdout.strip()


def older_role(said):
  return OLDER_ROLES.get(said, said)


def role_of(node):
  return older_role(node.get_role_name())


def is_popover(node):
  component = node.get_component_iface()
  return component is not None and component.get_layer() == Atspi.ComponentLayer.POPUP


@functools.cache
def bus():
  return Bus()


@functools.cache
def tree_called(name):
  return Tree(bus(), name)


def look(node, showing=True):
  """The tree of the program which a node is in, and the node and what is in it as it is now; nothing if it is gone."""
  if node.app is None:
    return None, []
  tree = tree_called(node.app.bus_name)
  return tree, list(tree.look(node, showing).walk())


class Widget:
  """One node of the accessibility tree, or one that was seen in it."""

  # All that a name can mean to a test, which is written in English, where the program speaks another language
  meanings = staticmethod(lambda name: (name,))

  def __init__(self, node=None, seen=None):
    self._node, self.seen = node, seen

  @property
  def node(self):
    return self._node if self.seen is None else self.seen.node

  @property
  def role(self):
    return role_of(self.node) if self.seen is None else older_role(self.seen.role)

  @property
  def name(self):
    return self.meanings(self.spoken_name)[0]

  @property
  def spoken_name(self):
    return self.node.get_name() or ''

  @property
  def description(self):
    return self.node.get_description() or ''

  @property
  def text(self):
    text = self.node.get_text_iface()
    return Atspi.Text.get_text(text, 0, text.get_character_count()) if text else ''

  @property
  def selected_words(self):
    """Those that are selected in it, or the empty string."""
    text = self.node.get_text_iface()
    if text.get_n_selections() == 0:
      return ''
    # Later libraries have another function of that name, which this object offers first.
    range_ = Atspi.Text.get_selection(text, 0)
    return self.text[range_.start_offset:range_.end_offset]

  def has(self, *states):
    found = self.node.get_state_set()
    return all(found.contains(getattr(Atspi.StateType, s.upper())) for s in states)

  @property
  def showing(self):
    """GTK says 'showing' of windows alone; what has no size is not shown."""
    return self.has('showing') or (self.has('visible') and min(self.box[2:]) > 0)

  @property
  def box(self):
    """Where it is in its window: x, y, width, height; all 0 of what is gone, or is no widget."""
    component = self.node.get_component_iface()
    if component is None:
      return 0, 0, 0, 0
    e = component.get_extents(Atspi.CoordType.WINDOW)
    return e.x, e.y, e.width, e.height

  @property
  def popover(self):
    """The popover that it is in, or None. GTK does not tell where on the screen that is."""
    node = self.node
    while node is not None and role_of(node) != 'application':
      if is_popover(node):
        return Widget(node)
      node = node.get_parent()
    return None

  @property
  def card_width(self):
    """Of the popover that it is in, without padding and shadow"""
    return next(self.popover.children()).box[2]

  def children(self):
    for i in range(self.node.get_child_count()):
      child = self.node.get_child_at_index(i)
      if child is not None:
        yield Widget(child)

  def walk(self, showing=True):
    """It and what is in it, as it was when this began; of what has no size, only itself."""
    return (Widget(seen=seen) for seen in look(self.node, showing)[1])

  def _called(self, role, name, showing):
    """Those of that role and name"""
    tree, there = look(self.node, showing)
    roles = (role,) if isinstance(role, str) else role
    seen = [s for s in there if role is None or older_role(s.role) in roles]
    if name is None or not seen:
      return seen
    is_it = name if callable(name) else name.__eq__
    return [s for s, said in zip(seen, tree.names(seen)) if any(is_it(n) for n in self.meanings(said))]

  def _every(self, role=None, name=None, text=None, showing=True):
    for seen in self._called(role, name, showing):
      widget = Widget(seen=seen)
      try:
        if widget.node and (text is None or text in widget.text) and (not showing or widget.showing):
          yield widget
      except GLib.Error:  # gone meanwhile
        pass

  def all(self, *args, **kwargs):
    return list(self._every(*args, **kwargs))

  def first(self, *args, **kwargs):
    """It, or None, now."""
    return next(self._every(*args, **kwargs), None)

  def find(self, role=None, name=None, text=None, showing=True, seconds=PATIENCE):
    """Waits for it."""
    what = f'{role or "anything"} called {name!r}' + (f' with {text!r}' if text else '')
    return wait_for(what, lambda: self.first(role, name, text, showing), seconds)

  def gone(self, *args, **kwargs):
    wait_for(f'no {args} {kwargs}', lambda: not self.all(*args, **kwargs))

  def _first_popover(self):
    tree, there = look(self.node)
    popovers = (Widget(seen=seen) for seen in (tree.popovers(there) if there else []))
    return next((w for w in popovers if w.showing), None)

  def find_popover(self):
    """Waits for what floats over the window, of which there is one at a time; returns what is in it."""
    return next(wait_for('a popover', self._first_popover).children())

  def popover_gone(self):
    wait_for('no popover', lambda: self._first_popover() is None)

  def tree(self, depth=0):
    states = ' '.join(s for s in ('focused', 'checked', 'selected', 'sensitive') if self.has(s))
    lines = [f'{"  " * depth}{self.role} {self.name!r} [{states}]']
    return '\n'.join(lines + [c.tree(depth + 1) for c in self.children()])


class Program(Widget):
  """Gloss, started, with the whole of its tree below it.

  One that ends is asked to go, and not killed, when the test is done with it. Of some the test looks at
  what they leaked, which takes them several times as long where leaks can be told.
  Without files it begins anew, whatever the test before has left open, unless that is what is looked at.
  """

  def __init__(self, *args, env=None, ends=False, leaks_told=False, anew=True):
    if anew and not args:
      tool('gsettings', 'reset', 'org.glossreader.Gloss', 'windows')
    self.ends = ends or leaks_told
    # Where the pointer rests when the window comes, a card would come too, and be in the way of the first click.
    tool('xdotool', 'mousemove', 0, 0)
    self.log = open(os.path.join(os.environ['XDG_RUNTIME_DIR'], 'program.log'), 'ab+')
    self.process = self._start([str(arg) for arg in args], {**leaks.environment(leaks_told), **(env or {})})
    try:
      super().__init__(wait_for('the program on the accessibility bus', self._own_node))
      self.title = None  # of the window that is worked; with one window it does not matter
      self.window = wait_for('a window', self._x_window)
      tool('xdotool', 'windowfocus', '--sync', self.window)
    except BaseException:
      self.kill()
      raise

  def _start(self, args, env):
    return subprocess.Popen([os.environ['GLOSS_PROGRAM'], *args], env={**os.environ, **FATAL_WARNINGS, **MODULES, **env},
                            stdout=self.log, stderr=self.log)

  def _own_node(self):
    if self.process.poll() is not None:
      raise AssertionError(f'the program ended with status {self.process.returncode}:\n{self.output()}')
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
      child = desktop.get_child_at_index(i)
      if child is not None and child.get_process_id() == self.process.pid and child.get_child_count():
        # GTK tells of few changes, so what was asked once may not be believed later, save this.
        child.set_cache_mask(Atspi.Cache.ROLE | Atspi.Cache.INTERFACES)
        return child
    return None

  def _x_windows(self, *which):
    return subprocess.run(['xdotool', 'search', '--onlyvisible', *(which or ('--class', 'loss'))], text=True,
                          capture_output=True, timeout=PATIENCE).stdout.split()

  def _x_window(self):
    return next(iter(self._x_windows()), None)

  def output(self):
    self.log.flush()
    return pathlib.Path(self.log.name).read_text(encoding='utf-8', errors='replace')

  def resize(self, width, height):
    tool('xdotool', 'windowsize', '--sync', self.window, width, height)
    wait_for(f'a window {width} wide', lambda: self.find('frame', self.title).box[2] <= width)

  # The mouse: places are in the window's own coordinates, as Widget.box gives them.

  @property
  def border(self):
    """How far inside the X window the toolkit's own begins: its frame, drawn by itself."""
    sizes = dict(line.split('=') for line in
                 tool('xdotool', 'getwindowgeometry', '--shell', self.window).split())
    return (int(sizes['WIDTH']) - self.find(WINDOWS, self.title).box[2]) // 2

  def turn_to(self, title):
    """Another window or dialog of the program, which is returned: what is clicked and typed goes there from now on."""
    frame = self.find(WINDOWS, title)
    named = f'^{re.escape(frame.spoken_name)}$'
    self.window = wait_for(f'an X window called {title}', lambda: next(iter(self._x_windows('--name', named)), None))
    self.title = title
    tool('xdotool', 'windowraise', self.window)
    tool('xdotool', 'windowfocus', '--sync', self.window)
    return frame

  def point(self, x, y):
    border = self.border
    tool('xdotool', 'mousemove', '--window', self.window, round(x) + border, round(y) + border)

  def click(self, widget, times=1, button=1):
    popover = widget.popover
    if popover is None:
      x, y, width, height = widget.box
      self.click_at(x + width / 2, y + height / 2, times, button)
      return
    self.point_in(popover, *self.middle_in(popover, widget))
    # After a layout GTK takes the pointer to be on what is below the popover, until it moves there.
    tool('xdotool', 'mousemove_relative', 1, 0, 'click', '--repeat', times, '--delay', 40, button)

  def middle_in(self, popover, widget):
    """Where a widget is in its popover: both are asked for their places, and it may move in between."""
    self.window_of(popover)
    before = None
    while popover.box != before:
      before = popover.box
      x, y, width, height = widget.box
    return x - before[0] + width / 2, y - before[1] + height / 2

  def point_in(self, popover, x, y):
    """Again where it was put elsewhere meanwhile: what is clicked then would be the page."""
    place, before = self.window_of(popover), None
    while place != before:
      # GTK takes a pointer that jumps on to a popover to be where it was before, until it moves there. Soon, before a
      # card that is left closes; but not at once, since moves of one frame are one.
      moves = [('mousemove', '--window', place[0], round(x) + step, round(y), 'sleep', 0.04) for step in (2, 1, 0)]
      tool('xdotool', *(part for move in moves for part in move))
      place, before = self.window_of(popover), place

  def push(self, name):
    self.click(self.find('push button', name))

  def click_at(self, x, y, times=1, button=1):
    # Where a popover was closed under the pointer, GTK knows where that is when it moves. In one breath with that,
    # before a layout can make it take the pointer to be elsewhere.
    border = self.border
    place = round(x) + border, round(y) + border
    moves = [part for step in (1, 0) for part in ('mousemove', '--window', self.window, place[0] + step, place[1])]
    tool('xdotool', *moves, 'click', '--repeat', times, '--delay', 40, button)

  def window_of(self, popover):
    """The X window of a popover and where it has come to rest: it is mapped first and then put in its place."""
    return wait_for_rest('the popover in its place', lambda: self._geometry_of_size(*popover.box[2:]))

  def _geometry_of_size(self, width, height):
    for window in self._x_windows():
      geometry = tool('xdotool', 'getwindowgeometry', '--shell', window).split()
      sizes = dict(line.split('=') for line in geometry)
      # A line may be drawn around it.
      if int(sizes['WIDTH']) - width in (0, 2) and int(sizes['HEIGHT']) - height in (0, 2):
        return window, geometry
    return None

  def drag(self, begin, end):
    """Presses at one place and lets go at another, moving in steps as a hand does."""
    self.point(*begin)
    tool('xdotool', 'mousedown', 1)
    for step in range(1, 9):
      self.point(begin[0] + (end[0] - begin[0]) * step / 8, begin[1] + (end[1] - begin[1]) * step / 8)
    tool('xdotool', 'mouseup', 1)

  # Keys

  def press(self, *keys):
    for key in keys:
      tool('xdotool', 'key', '--clearmodifiers', key)

  def type(self, text):
    tool('xdotool', 'type', '--clearmodifiers', '--delay', 12, text)

  def enter(self, entry, text):
    """Types once the entry takes the keys, until all of it is there."""
    wait_for(f'{entry.name!r} to take the keys', lambda: entry.has('focused'))
    self.type(text)
    wait_for(f'{text!r} in {entry.name!r}', lambda: entry.text == text)

  # The toolkit's file chooser

  def choose_new_file(self, path):
    """Where to save: the entry for the name takes a path as well."""
    name = self.find('text', 'Name:')
    wait_for('the file chooser takes keys', lambda: name.has('focused'))
    self.press('ctrl+a')
    self.type(str(path))
    self._answer_chooser('Return')

  def _answer_chooser(self, key):
    """GTK ends the program when it is asked over the bus what is in a chooser that goes away."""
    chooser = tool('xdotool', 'getwindowfocus')
    self.press(key)
    wait_for('the end of the file chooser', lambda: chooser not in self._x_windows())

  def choose_file(self, path, button):
    """What to open: a path that is typed, and the button that takes it."""
    accept = self.find('push button', lambda name: name.endswith(button))
    self.press('ctrl+l')
    # Later GTK gives its entry no name.
    entry = wait_for('the file chooser takes keys', lambda: next(
        (w for w in self.all('text') if w.name in ('GtkFileChooserEntry', '') and w.has('focused')), None))
    self._type_path(entry, str(path))
    wait_for('the path as typed', lambda: self._has_path(entry, str(path)) and accept.has('sensitive'))
    self._answer_chooser('alt+' + button[0].lower())

  def _has_path(self, entry, path):
    """Takes away what was completed after it, once its folder was read, which may be long after it was typed."""
    text = entry.text
    if text != path and text.startswith(path):
      self.press('Delete')
    return text == path

  def _type_path(self, entry, path):
    """Slower where the chooser, which completes what is typed, came between the keys."""
    for delay in (12, 80, 200):
      self.press('ctrl+a', 'BackSpace')
      wait_for('an empty entry', lambda: entry.text == '')
      tool('xdotool', 'type', '--clearmodifiers', '--delay', delay, path)
      try:
        return wait_for('the path as typed', lambda: self._has_path(entry, path), 3)
      except Never:
        pass

  def picture(self, path):
    tool('import', '-silent', '-window', 'root', path)

  # Its end

  def wait_end(self, expected=0):
    if not self.ends:
      raise AssertionError('a program that is to end by itself is started with ends=True')
    wait_for('the end of the program', lambda: self.process.poll() is not None)
    if self.process.returncode != expected:
      raise AssertionError(f'the program ended with status {self.process.returncode}:\n{self.output()}')
    if leaked := leaks.ours(self.output()):
      raise AssertionError('the program leaked:\n' + '\n'.join(leaked))

  def quit(self):
    self.press('ctrl+q')
    self.wait_end()

  def kill(self):
    """As a power cut would; also what ends it in all cases."""
    if self.process.poll() is None:
      self.process.send_signal(signal.SIGKILL)
    self.process.wait(PATIENCE)

  def __enter__(self):
    return self

  def __exit__(self, kind, value, trace):
    if kind is not None:
      self.tell_what_was_there()
    if COUNTED and self.process.poll() is None:
      self.process.send_signal(signal.SIGTERM)
      self.process.wait(PATIENCE)
      # It has written down how it was, which one that is killed does not.
      for key in ('pane-page', 'show-pane', 'window-width', 'window-height', 'window-maximized'):
        tool('gsettings', 'reset', 'org.glossreader.Gloss', key)
    self.kill()

  def tell_what_was_there(self):
    try:
      print(self.tree(), file=sys.stderr)
      folder = os.environ.get('GLOSS_TEST_PICTURES')
      if folder:
        self.picture(os.path.join(folder, f'{pathlib.Path(sys.argv[0]).stem}.png'))
    except Exception as error:  # it may be gone; the first error matters more
      print(f'(no picture: {error})', file=sys.stderr)
    print(self.output(), file=sys.stderr)


def cli(*args, expected=0):
  """Runs gloss-cli on the same home, and returns what it printed."""
  done = subprocess.run([os.environ['GLOSS_CLI'], *map(str, args)], capture_output=True, text=True,
                        timeout=PATIENCE)
  if done.returncode != expected:
    raise AssertionError(f'gloss-cli {args}: status {done.returncode}\n{done.stderr}')
  return done.stdout


def library():
  return pathlib.Path(os.environ['XDG_DATA_HOME']) / 'gloss' / 'library'


def note_files():
  return sorted(library().glob('*/annotations.json'))


def stored_notes(path):
  """The annotations in a file of notes, as they are on disk."""
  return json.loads(path.read_text(encoding='utf-8'))['first']['items']


def run(*tests):
  """Runs each test, says what came of it, and ends with 1 if any failed."""
  failed = 0
  for test in tests:
    begin = time.monotonic()
    try:
      test()
      came = 'ok'
    except Exception:
      traceback.print_exc()
      came = 'FAILED'
      failed += 1
    print(f'{came}: {test.__name__} ({time.monotonic() - begin:.1f} s)', flush=True)
  sys.exit(1 if failed else 0)
