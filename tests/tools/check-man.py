# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-man.py MAN-FOLDER GLOSS-CLI GLOSS SCHEMAS

The manual pages have every command and every option that --help tells of, spelled the same, and no
others; they are of this version; the formatter has nothing to say against them.
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(sys.argv[1])
CLI, WINDOW, SCHEMAS = sys.argv[2:]
HELP = '-h, --help'


def output(*command):
  environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'GSETTINGS_SCHEMA_DIR': SCHEMAS}
  return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def options_of_help(text):
  """What stands in front of two blanks, in the lines that begin with a dash."""
  return re.findall(r'^  (-.*?)(?:  .*)?$', text, re.MULTILINE)


def commands_of_help(text):
  return re.findall(r'^  ([a-z]+)  ', text, re.MULTILINE)


def sections(page, macro):
  """The text below each heading, by the heading."""
  parts = re.split(rf'^\.{macro} (.*)$', page, flags=re.MULTILINE)[1:]
  return dict(zip(parts[::2], parts[1::2]))


def options_of_page(text):
  heads = re.findall(r'^\.TP\n(.*-.*)$', text, re.MULTILINE)
  return [re.sub(r'\\f.', '', head).replace(r'\-', '-') for head in heads]


class Pages(unittest.TestCase):
  def read(self, name):
    return (FOLDER / name).read_text(encoding='ascii')

  def test_each_command_and_option_of_the_shell_has_its_lines(self):
    above = sections(self.read('gloss-cli.1'), 'SH')
    commands = sections(above['COMMANDS'], 'SS')
    shared = options_of_page(above['OPTIONS'])
    self.assertEqual(list(commands), commands_of_help(output(CLI, '--help')))
    self.assertEqual(shared[-2:], [HELP, '--version'])
    for name, text in commands.items():
      told = options_of_help(output(CLI, name, '--help'))
      self.assertEqual(options_of_page(text) + shared[:-2], told, name)

  def test_each_option_of_the_window_has_its_lines(self):
    own = output(WINDOW, '--help').split('Application Options:')[1]
    options = options_of_page(sections(self.read('gloss.1'), 'SH')['OPTIONS'])
    self.assertEqual(options, options_of_help(own) + [HELP])

  def test_they_are_of_this_version(self):
    version = output(CLI, '--version').split()[1]
    for page in FOLDER.glob('*.1'):
      title = re.search(r'^\.TH (\S+) 1 \d{4}-\d\d-\d\d "Gloss (\S+)" ', page.read_text(encoding='ascii'), re.MULTILINE)
      self.assertEqual(title.groups(), (page.stem.upper().replace('-', r'\-'), version))

  def test_the_formatter_has_no_complaint(self):
    for page in sorted(FOLDER.glob('*.1')):
      done = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-z', page], check=True, capture_output=True, text=True)
      self.assertEqual(done.stderr, '')


unittest.main(argv=sys.argv[:1], verbosity=2)
