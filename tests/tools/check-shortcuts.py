# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-shortcuts.py TOP

Every action that has a key stands in the shortcuts window with one of its keys, and every key in
that window does something.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree

SOURCES = ('ui/gloss-application-actions.c', 'ui/gloss-page-keys.c', 'ui/gloss-window.c')
APPLICATION_KEY = re.compile(r'\{ "((?:app|win|window)\.[^"]+)", \{ ("[^}]+") \} \}')
PAGE_KEY = re.compile(r'\{ "([^" ]+)", "((?:[a-z]+)\.[a-z-]+)" \}')

# Keys that are bound to the window as a whole, and the digits that stand for colours
BINDING = re.compile(r'add_binding(?:_action)? \(\w+, GDK_KEY_(\w+), ([A-Z_0 |]+),')
MASKS = {'GDK_CONTROL_MASK': '<Control>', 'GDK_SHIFT_MASK': '<Shift>', 'GDK_ALT_MASK': '<Alt>', '0': ''}
BOUND_IN = ('ui/gloss-window.c', 'ui/gloss-window-focus.c')
COLOR = re.compile(r'^  GLOSS_(?!N_)\w+,$', re.MULTILINE)


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
    text = read(top, source)
    for action, triggers in APPLICATION_KEY.findall(text):
      keys.setdefault(action, set()).update(re.findall(r'"([^"]+)"', triggers))
    for trigger, action in PAGE_KEY.findall(text):
      keys.setdefault(action, set()).add(trigger)
  return keys


def bound_keys(top):
  """What no action of the tables has, but the window or the page."""
  bound = {str(number + 1) for number, _ in enumerate(COLOR.findall(read(top, 'app/annotation/gloss-color.h')))}
  for source in BOUND_IN:
    for key, masks in BINDING.findall(read(top, source)):
      bound.add(''.join(MASKS[mask.strip()] for mask in masks.split('|')) + key)
  return bound


def read(top, path):
  return (top / path).read_text(encoding='utf-8')


def main():
  top = pathlib.Path(sys.argv[1])
  shown, keys = shown_keys(top), keys_of_actions(top)
  if len(keys) < 20:
    sys.exit(f'only {len(keys)} actions with keys were found: the tables are elsewhere')
  missing = [f'{action}: {" or ".join(sorted(triggers))}'
             for action, triggers in sorted(keys.items()) if not triggers & shown]
  if missing:
    sys.exit('not in the shortcuts window:\n' + '\n'.join(missing))
  idle = shown - set().union(*keys.values()) - bound_keys(top)
  if idle:
    sys.exit('in the shortcuts window, but bound to nothing: ' + ' '.join(sorted(idle)))


main()
