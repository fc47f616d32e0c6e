# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-shortcuts.py TOP

Every action that has a key stands in the shortcuts window with one of its keys.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree

SOURCES = ('ui/gloss-application.c', 'ui/gloss-page-keys.c', 'ui/gloss-window.c')
APPLICATION_KEY = re.compile(r'\{ "((?:app|win|window)\.[^"]+)", \{ ("[^}]+") \} \}')
PAGE_KEY = re.compile(r'\{ "([^" ]+)", "((?:[a-z]+)\.[a-z-]+)" \}')


def shown_keys(top):
  """The keys in the window; a range such as <Alt>1...3 or <Alt>Left...Right is each of its keys."""
  shown = set()
  tree = xml.etree.ElementTree.parse(top / 'ui/gloss-shortcuts.ui')
  for node in tree.iterfind(".//property[@name='accelerator']"):
    for key in node.text.split():
      found = re.fullmatch(r'((?:<\w+>)*)(\w+)\.\.\.(\w+)', key)
      if not found:
        shown.add(key)
      elif found[2].isdigit():
        shown |= {f'{found[1]}{n}' for n in range(int(found[2]), int(found[3]) + 1)}
      else:
        shown |= {found[1] + found[2], found[1] + found[3]}
  return shown


def keys_of_actions(top):
  keys = {}
  for source in SOURCES:
    text = (top / source).read_text(encoding='utf-8')
    for action, triggers in APPLICATION_KEY.findall(text):
      keys.setdefault(action, set()).update(re.findall(r'"([^"]+)"', triggers))
    for trigger, action in PAGE_KEY.findall(text):
      keys.setdefault(action, set()).add(trigger)
  return keys


def main():
  top = pathlib.Path(sys.argv[1])
  shown, keys = shown_keys(top), keys_of_actions(top)
  if len(keys) < 20:
    sys.exit(f'only {len(keys)} actions with keys were found: the tables are elsewhere')
  missing = [f'{action}: {" or ".join(sorted(triggers))}'
             for action, triggers in sorted(keys.items()) if not triggers & shown]
  if missing:
    sys.exit('not in the shortcuts window:\n' + '\n'.join(missing))


main()
