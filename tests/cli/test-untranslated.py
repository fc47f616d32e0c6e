# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: test-untranslated.py GLOSS-CLI

What gloss-cli says to people can be translated: in a language in which every message stands in brackets,
what has none is a name of the program, of a command or an option, or a word of the article.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import pseudo_language

CLI = sys.argv[1]
ARTICLE = 'The ferry is late\n\n“The books are open,” said Mara Olin, the mayor.\n\nThe engine was cold.\n'

# Of the library that reads options: its own language is another one.
OPTIONS = {'Usage', 'Options', '[OPTION…]'}


class Shell(unittest.TestCase):
  @classmethod
  def setUpClass(cls):
    cls.folder = tempfile.TemporaryDirectory()
    cls.home = pathlib.Path(cls.folder.name)
    language = pseudo_language.make(cls.home / 'locale')
    cls.environment = {**os.environ, **language, 'XDG_DATA_HOME': cls.folder.name, 'XDG_CACHE_HOME': cls.folder.name}
    cls.article = cls.home / 'ferry.txt'
    cls.article.write_text(ARTICLE, encoding='utf-8')

  @classmethod
  def tearDownClass(cls):
    cls.folder.cleanup()

  def said(self, *args):
    done = subprocess.run([CLI, *map(str, args)], text=True, capture_output=True, env=self.environment)
    return done.stdout + done.stderr

  def assert_in_messages(self, text, known):
    for part in pseudo_language.outside(text):
      for word in part.split():
        if re.search(r'[^\W\d_]', word):
          self.assertIn(word.strip('.,:;()“”"'), known, text)

  def commands(self):
    return re.findall(r'^  ([a-z]+)  ', self.said('--help'), re.MULTILINE)

  def test_the_help(self):
    commands = self.commands()
    self.assertGreater(len(commands), 10)
    self.assertIn('⟦', self.said('--help'))
    self.assert_in_messages(self.said('--help'), {'gloss-cli', *commands})
    for command in commands:
      said = self.said(command, '--help')
      said = re.sub(r'^ +-.*?(?=⟦|  |$)', '', said, flags=re.MULTILINE)
      self.assert_in_messages(said, OPTIONS | {'gloss-cli', command})

  def test_what_is_wrong_with_the_arguments(self):
    for command in self.commands():
      if command != 'library':
        self.assert_in_messages(self.said(command), {'gloss-cli', command})
    self.assert_in_messages(self.said('sing'), {'gloss-cli', 'sing', *self.commands()})

  def test_what_is_found_and_noted(self):
    note = self.said('annotate', self.article, '--exact', 'engine', '--note', 'Which?').strip()
    # A colour and the kinds of results are written as in options and in JSON.
    values = {'yellow', 'text', 'quote', 'actor', 'title'}
    read = f'{ARTICLE} {self.article} {self.article.as_uri()} Which? {note} gloss-cli kB bytes'
    known = values | {word.strip('.,:;()“”"') for word in re.findall(r'\S+', read)}
    for args in (('analyze', self.article), ('list', self.article), ('library',), ('search', 'engine'), ('dossier', 'Mara Olin'),
                 ('export', self.article, '--format=text'),
                 ('trim', self.article, 'The engine'), ('check', self.article), ('extract', self.home / 'none.txt'),
                 ('list', self.home / 'none.txt')):
      self.assert_in_messages(self.said(*args), known | {args[0], 'none.txt', str(self.home / 'none.txt')})


unittest.main(argv=sys.argv[:1], verbosity=2)
