# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A language in which every message stands in ⟦brackets⟧, so that what has none is seen.

Directives, access keys, plural forms and what begins or ends a line stay as they are.
"""

import json
import pathlib
import re
import subprocess

NAME = 'qps'
TOOLS = pathlib.Path(__file__).resolve().parent

STRING = r'(?:".*"\n)+'
MESSAGE = re.compile(rf'^(msgstr(?:\[\d\])? )({STRING})', re.MULTILINE)


def _wrapped(match):
  text = ''.join(json.loads(line) for line in match.group(2).splitlines())
  begin, middle, end = re.fullmatch(r'(\s*)(.*?)(\s*)', text, re.DOTALL).groups()
  said = f'{begin}⟦{middle}⟧{end}' if middle else text
  return match.group(1) + json.dumps(said, ensure_ascii=False) + '\n'


def translated_locale(folder):
  """The environment of a program in a locale of which the C library takes it that it is translated. What it
  finds on every system is called C.UTF-8, in which later ones hear of no LANGUAGE; here it has another name."""
  locales = pathlib.Path(folder) / 'locales'
  locales.mkdir()
  (locales / 'en_US.utf8').symlink_to('/usr/lib/locale/C.utf8')
  return {'LOCPATH': str(locales), 'LC_ALL': 'en_US.UTF-8'}


def make(folder):
  """The language in a folder as locales are installed in. Returns the environment of a program that speaks it."""
  folder = pathlib.Path(folder)
  home = folder / NAME / 'LC_MESSAGES'
  home.mkdir(parents=True)
  template, catalogue = folder / 'gloss.pot', folder / 'gloss.po'
  subprocess.run([TOOLS / 'make-template', template], check=True)
  # In English, each message is its own translation; the numbers have its two forms.
  subprocess.run(['msginit', '--no-translator', '--locale=en', '--no-wrap', f'--input={template}',
                  f'--output-file={catalogue}'], check=True, capture_output=True)
  head, *messages = catalogue.read_text(encoding='utf-8').split('\n\n')
  catalogue.write_text('\n\n'.join([head, MESSAGE.sub(_wrapped, '\n\n'.join(messages))]), encoding='utf-8')
  subprocess.run(['msgfmt', '--check-format', '--check-accelerators=_', f'--output-file={home / "gloss.mo"}', catalogue],
                 check=True)
  return {'LANGUAGE': NAME, 'GLOSS_LOCALEDIR': str(folder), **translated_locale(folder)}


def heard(text):
  """What it says, without the brackets"""
  return text.replace('⟦', '').replace('⟧', '')


def outside(text):
  """The parts of a text that stand in no brackets"""
  inner = re.compile(r'⟦[^⟦⟧]*⟧')
  while inner.search(text):
    text = inner.sub('\0', text)
  return [part for part in text.split('\0') if re.search(r'[^\W\d_]', part)]
