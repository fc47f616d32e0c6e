#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts what came of the tests in some build folders, and ends with "N passed, N failed".

A folder without results (it did not build, it ran nothing) is one failure. A test of the window
that was skipped is a failure too: nobody has seen the window then.

usage: count-results.py BUILD-FOLDER...
"""

import json
import pathlib
import sys


def results(folder):
  log = folder / 'meson-logs' / 'testlog.json'
  if not log.exists():
    return []
  return [json.loads(line) for line in log.read_text(encoding='utf-8').splitlines() if line]


def verdict(test):
  if test['result'] in ('OK', 'EXPECTEDFAIL'):
    return 'passed'
  if test['result'] == 'SKIP' and ':ui ' not in test['name']:
    return 'skipped'
  return 'failed'


def count(folder, totals):
  tests = results(folder)
  if not tests:
    print(f'{folder.name}: did not build, or ran no test')
    totals['failed'] += 1
  for test in tests:
    came = verdict(test)
    totals[came] += 1
    if came != 'passed':
      print(f"{folder.name}: {test['name']}: {test['result'].lower()}, counted as {came}")


def main(folders):
  totals = {'passed': 0, 'failed': 0, 'skipped': 0}
  for folder in folders:
    count(pathlib.Path(folder), totals)
  line = f"{totals['passed']} passed, {totals['failed']} failed"
  print(line + (f", {totals['skipped']} skipped" if totals['skipped'] else ''))
  return 1 if totals['failed'] or not totals['passed'] else 0


if __name__ == '__main__':
  sys.exit(main(sys.argv[1:]))
