# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gloss with an article open: what a person does with it, in a person's words."""

import json
import os
import pathlib
import shutil

from driver import Atspi, Program, cli, note_files, tool, wait_for

SAMPLE = os.environ['GLOSS_SAMPLE']
SCHEMA = 'org.glossreader.Gloss'


def setting(key):
  return tool('gsettings', 'get', SCHEMA, key)


def annotate_anew(*keys):
  """One note, and settings as at first."""
  for file in note_files():
    file.unlink()
  for key in keys:
    tool('gsettings', 'reset', SCHEMA, key)
  cli('annotate', SAMPLE, '--exact=closed to all traffic', '--note=Who closed it?')


def open_notes():
  """The window with that note in the pane."""
  gloss = Reader(SAMPLE, ends=True)
  gloss.show_list('Notes')
  gloss.find('panel', 'Yellow: closed to all traffic. Who closed it?')
  return gloss


def colleague(author, *passages):
  """A file of notes as somebody else's Gloss exports it."""
  path = pathlib.Path.home() / f'{author}.json'
  shelf = path.with_suffix('.shelf')
  shutil.rmtree(shelf, ignore_errors=True)
  for words in passages:
    cli('annotate', SAMPLE, f'--exact={words}', f'--note=By {author}', '--library', shelf)
  notes = json.loads(cli('export', SAMPLE, '--format=json', '--library', shelf))
  for note in notes['first']['items']:
    note['creator'] = {'type': 'Person', 'name': author}
  path.write_text(json.dumps(notes), encoding='utf-8')
  return path


class Reader(Program):
  def __init__(self, *args, **kwargs):
    super().__init__(*args, **kwargs)
    try:
      if args:
        self.page = self.find('text', 'Article')
        wait_for('the notes', lambda: not self.page.has('busy'))
    except BaseException:
      self.tell_what_was_there()
      self.kill()
      raise

  # The text

  @property
  def caret(self):
    return self.page.node.get_text_iface().get_caret_offset()

  @property
  def selected(self):
    return self.page.selected_words

  def offset(self, words):
    return self.page.text.index(words)

  def place(self, offset):
    """The left edge and the middle of a letter, in the window's coordinates."""
    box = self.page.node.get_text_iface().get_character_extents(offset, Atspi.CoordType.WINDOW)
    return box.x, box.y + box.height / 2

  def show(self, offset):
    """Turns the wheel over the page until a letter is well inside it, and returns its place."""
    x, top, width, height = self.page.box
    # Where a popover was closed under the pointer, GTK knows where that is when it moves.
    self.point(x + width / 2 + 1, top + height / 2)
    self.point(x + width / 2, top + height / 2)
    for _ in range(100):
      y = self.place(offset)[1]
      if top + 20 < y < top + height - 160:
        return self.place(offset)
      tool('xdotool', 'click', 5 if y > top + 20 else 4)
      wait_for('the page to scroll', lambda: self.place(offset)[1] != y)
    raise AssertionError(f'letter {offset} cannot be scrolled to')

  def click_words(self, words):
    x, y = self.show(self.offset(words))
    self.click_at(x + 4, y)

  def select(self, words):
    """With the mouse: from before the first letter to after the last."""
    begin = self.offset(words)
    self.show(begin)
    self.drag(self.place(begin), self.place(begin + len(words)))
    wait_for(f'{words!r} selected', lambda: self.selected == words)

  def press_until(self, key, condition, most=80):
    """Presses a key again and again, as one does who watches the caret."""
    for _ in range(most):
      if condition():
        return
      before = (self.caret, self.selected)
      self.press(key)
      wait_for(f'{key} to do something', lambda: (self.caret, self.selected) != before)
    raise AssertionError(f'{key}, {most} times, was not enough: caret {self.caret}, {self.selected!r}')

  def tab_to(self, widget, most=40):
    """Presses Tab until a widget has the focus."""
    for _ in range(most):
      if widget.has('focused'):
        return
      self.press('Tab')
    wait_for(f'{widget.role} {widget.name!r} reached with Tab', lambda: widget.has('focused'))

  def top(self):
    wait_for('the page takes the keys', lambda: self.page.has('focused'))
    self.press('ctrl+Home')
    wait_for('the caret at the top', lambda: self.caret == 0)

  def caret_to(self, words):
    """With the arrow keys, line by line and word by word, to just before some words."""
    place = self.offset(words)
    self.top()
    self.press_until('Down', lambda: self._end_of_line() > place)
    self.press('Home')
    self.press_until('ctrl+Right', lambda: self.caret >= place)
    self.press_until('Left', lambda: self.caret == place)

  def select_by_keys(self, words):
    """From the top of the article, with the arrow keys, then with Shift as well."""
    begin = self.offset(words)
    self.top()
    self.press_until('Down', lambda: self._end_of_line() > begin)
    self.press('Home')
    self.press_until('ctrl+Right', lambda: self.caret >= begin)
    self.press_until('Left', lambda: self.caret == begin)
    self.press_until('shift+ctrl+Right', lambda: len(self.selected) >= len(words))
    self.press_until('shift+Left', lambda: self.selected == words)

  def _end_of_line(self):
    """Where the line of the caret ends on the screen."""
    text, caret = self.page.text, self.caret
    height = self.place(caret)[1]
    end = caret
    while end < len(text) and text[end] != '\n' and abs(self.place(end)[1] - height) < 2:
      end += 1
    return end

  # Notes

  def write_note(self, note, *tags):
    """Into the editor that is open, then closes it."""
    editor = self.find('text', 'Note')
    wait_for('the note takes the keys', lambda: editor.has('focused'))
    self.type(note)
    wait_for('the note as typed', lambda: editor.text.endswith(note))
    for tag in tags:
      self.press('Tab')
      self.type_tag(tag)
    self.close_editor()

  def type_tag(self, tag):
    """Into the entry for tags. GTK tells nobody that an entry has the focus; its text tells."""
    entry = self.find('text', 'Add a tag')
    self.type(tag)
    wait_for('the tag as typed', lambda: entry.text == tag)
    self.press('Return')
    wait_for('an empty entry after a tag', lambda: entry.text == '')

  def close_editor(self):
    self.press('Escape')
    self.gone('text', 'Add a tag')

  def saved(self):
    self.find('label', 'Saved')

  def show_list(self, title):
    """One of Actors, Quotes, Notes in the side pane."""
    tab = self.find('page tab', lambda name: name.startswith(title))
    self.click(tab)
    wait_for(f'{title} chosen', lambda: tab.has('selected'))

  def open_note_filter(self):
    self.click(self.find(None, 'Filter and sort'))
    self.find('radio button', 'As in the article')

  # The window of preferences

  def open_preferences(self, page):
    """Returns the window, with one of its pages in front."""
    self.article_title = self.find('frame').name
    self.press('ctrl+comma')
    window = self.turn_to('Preferences')
    tab = window.find('page tab', page)
    self.click(tab)
    wait_for(f'{page} chosen', lambda: tab.has('selected'))
    return window

  def close_preferences(self):
    self.turn_to('Preferences')  # a dialog over it may have had the keys
    self.press('ctrl+w')  # not Escape, with which a notice goes first
    self.gone('frame', 'Preferences')
    self.turn_to(self.article_title)

  def write(self, entry, text):
    """Over what is there. GTK tells nobody that an entry in a row has the focus; its text tells."""
    self.click(entry)
    self.press('ctrl+a', 'BackSpace')
    wait_for(f'{entry.name} empty', lambda: entry.text == '')
    self.type(text)
    wait_for(f'{text!r} in {entry.name}', lambda: entry.text == text)
