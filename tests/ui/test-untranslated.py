# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: test-untranslated.py SCENE...

What the window says can be translated: in a language in which every message stands in brackets, what has
none is a word of the article, of the reader, or of the toolkit.
"""

import pathlib
import re
import sys
import tempfile

import pseudo_language
from driver import Widget, note_files, run, wait_for
from reader import SAMPLE
from scenes import HOME, NOTES, WITHOUT_ARTICLE, Scenes, enter_notes

# The toolkit's own texts, in its own language
TOOLKIT = {'Close', 'Close the window', 'Dismiss', 'Maximize', 'Maximize the window', 'Minimize', 'Minimize the window',
           'Preferences', 'Search Results', 'Search Shortcuts', 'Shortcuts'}

# Names of programs, units, and words that the analysis knows and prints as they are in articles
NAMES = {'Gloss', 'gloss', 'kB', 'MB', 'bytes', 'according to'}

# What a widget without a name is called; a key
OTHER = re.compile(r'(Gtk|Gdk|Adw|Gloss)[A-Z]\w+|((Ctrl|Alt|Shift) ?)*(\w|F\d+)?')


def spaced(*texts):
  """The words of all, each between blanks"""
  return ' ' + ''.join(f'{word} ' for text in texts for word in re.findall(r'\w+', text))


def read():
  """All that was read and noted"""
  files = [pathlib.Path(SAMPLE), *HOME.glob('*.txt'), *HOME.glob('*.md')]
  return spaced(*(file.read_text(encoding='utf-8') for file in files), *map(str, files),
                *(text for words, _, note, tags in NOTES for text in (words, note, *tags)))


class Listener(Scenes):
  """Looks at each state of the window, and remembers what is in no message."""

  def __init__(self, environment):
    super().__init__(environment)
    self.heard = {}
    self.n_messages = 0

  def look(self, gloss, scene):
    def hear():
      return [(widget.role, text) for widget in gloss.walk() for text in (widget.spoken_name, widget.description)]

    # A notice may go away meanwhile.
    for role, text in wait_for(f'{scene} to stay while it is heard', hear):
      self.n_messages += '⟦' in text
      for part in pseudo_language.outside(text):
        for piece in re.split(r'[.?!…”] | · |\n', part):
          self.heard.setdefault(spaced(piece), f'{scene}: {role} {text!r}')

  def strange(self):
    known = read()
    return [where for words, where in self.heard.items()
            if words.strip() not in TOOLKIT | NAMES and not OTHER.fullmatch(words.strip()) and words not in known]


def test_what_the_window_says_can_be_translated():
  Widget.meanings = staticmethod(lambda name: (pseudo_language.heard(name),))
  with tempfile.TemporaryDirectory() as folder:
    scenes = Listener(pseudo_language.make(folder))
    for scene in sys.argv[1:]:
      if scene not in WITHOUT_ARTICLE and not note_files():
        enter_notes()
      getattr(scenes, scene)()
  assert scenes.n_messages > 10, scenes.n_messages
  assert not scenes.strange(), '\n'.join(scenes.strange())


run(test_what_the_window_says_can_be_translated)
