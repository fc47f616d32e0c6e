# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The package for Debian, used as a reader does. Run in a system of its own: it removes the package."""

import os
import pathlib
import subprocess

# Before any library that it has to tell that warnings are not fatal here
from driver import Program, cli, note_files, run, stored_notes, wait_for

from gi.repository import Gio, GLib

APPLICATION = 'org.glossreader.Gloss'
ENTRY = pathlib.Path(f'/usr/share/applications/{APPLICATION}.desktop')


def ask_the_bus(method):
  bus = Gio.bus_get_sync(Gio.BusType.SESSION)
  return bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method,
                       GLib.Variant('(s)', (APPLICATION,)), None, Gio.DBusCallFlags.NONE, -1).unpack()[0]


class Process:
  """One that the session bus has started, with as much of Popen as Program needs"""

  returncode = None

  def __init__(self, pid):
    self.pid = pid

  def poll(self):
    if not pathlib.Path(f'/proc/{self.pid}').exists():
      self.returncode = 0
    return self.returncode

  def send_signal(self, number):
    os.kill(self.pid, number)

  def wait(self, seconds):
    wait_for('the end of the program', lambda: self.poll() is not None, seconds)


class FromTheMenu(Program):
  def _start(self, args, env):
    # As the shell of a desktop does; "gio launch" does not care for the bus.
    assert Gio.DesktopAppInfo.new(ENTRY.name).launch([Gio.File.new_for_path(arg) for arg in args], None)
    wait_for('the program on the session bus', lambda: ask_the_bus('NameHasOwner'))
    return Process(ask_the_bus('GetConnectionUnixProcessID'))


def test_a_note_is_taken_and_outlives_the_package():
  article = pathlib.Path.home() / 'article.txt'
  article.write_text('Fog holds the ferries\n\nNobody could see the far shore, the office said.\n', encoding='utf-8')

  with FromTheMenu(article) as gloss:
    command = pathlib.Path(f'/proc/{gloss.process.pid}/cmdline').read_bytes().split(b'\0')
    assert command[:2] == [b'/usr/bin/gloss', b'--gapplication-service'], command
    page = gloss.find('text', 'Article', text='Fog holds the ferries')
    wait_for('the page takes the keys', lambda: page.has('focused'))
    gloss.press('ctrl+Home', 'shift+End', '2')
    wait_for('the note on disk', lambda: note_files() and stored_notes(note_files()[0]))
  assert 'Fog holds the ferries' in cli('list', article)

  notes = note_files()[0].read_bytes()
  subprocess.run(['apt-get', '-q', '-y', 'purge', 'gloss', 'gloss-cli'], check=True, stdin=subprocess.DEVNULL)
  assert not ENTRY.exists()
  assert not pathlib.Path('/usr/bin/gloss-cli').exists()
  assert note_files()[0].read_bytes() == notes


run(test_a_note_is_taken_and_outlives_the_package)
