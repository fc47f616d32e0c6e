# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tells what a window in another language says in English, so that one script can work it in all of them.

What is counted is told in the singular: “2 note on these words”.
"""

import contextlib
import functools
import gettext
import os
import pathlib
import re

from driver import Widget

DIRECTIVE = re.compile(r"%(?:\d\$)?'?[sdu]")


def _plain(message):
  """As the window shows it: without a context, and without the mark of an access key."""
  return re.sub(r'_(?=\w)', '', message.rpartition('\x04')[2]).replace('%%', '%')


def _messages(language):
  path = pathlib.Path(os.environ['GLOSS_LOCALEDIR']) / language / 'LC_MESSAGES' / 'gloss.mo'
  with path.open('rb') as file:
    catalogue = gettext.GNUTranslations(file)._catalog
  for message, said in catalogue.items():
    english = message[0] if isinstance(message, tuple) else message
    if english:
      yield _plain(english), _plain(said)


def interpreter(language):
  """Returns: what gives all that a name of the window can be in English, the likeliest first."""
  words, sentences = {}, []
  for english, said in _messages(language):
    if DIRECTIVE.search(said):
      pattern = '(.+)'.join(re.escape(part) for part in DIRECTIVE.split(said))
      sentences.append((re.compile(pattern, re.DOTALL), DIRECTIVE.sub('{}', english.replace('{', '{{').replace('}', '}}'))))
    else:
      words.setdefault(said, []).append(english)
  # The more of a sentence is said by itself, the surer it is.
  sentences.sort(key=lambda sentence: -len(sentence[0].pattern))

  @functools.lru_cache(maxsize=None)
  def heard(name):
    if name in words:
      return tuple(words[name])
    for pattern, english in sentences:
      match = pattern.fullmatch(name)
      if match and english.count('{}') == len(match.groups()):
        return (english.format(*(heard(part)[0] for part in match.groups())),)
    return (name,)

  return heard


@contextlib.contextmanager
def heard_from(language):
  """In here, programs are taken to speak it."""
  before = Widget.meanings
  Widget.meanings = staticmethod(interpreter(language))
  try:
    yield
  finally:
    Widget.meanings = staticmethod(before)
