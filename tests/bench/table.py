# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes what the benchmarks of a build folder have printed as one table, in Markdown.

A line of a benchmark is a row of the table: what was measured stands before the first gap of two or
more spaces, or before a colon, and the figures behind it.

usage: table.py BUILD-FOLDER
"""

import datetime
import json
import os
import pathlib
import platform
import re
import sys

RESULTS = {'OK': 'in the bar', 'FAIL': '**missed**', 'SKIP': 'not measured', 'TIMEOUT': '**too long**'}
GAP = re.compile(r'(?<=\S)(?: {2,}|: )')


def cells(line):
  """What was measured, and the figures."""
  parts = GAP.split(line.strip(), 1)
  return [re.sub(r' {2,}', ' ', part).replace('|', '\\|') for part in (parts if len(parts) > 1 else [parts[0], ''])]


def rows(test):
  name = test['name'].split(' / ')[-1]
  result = RESULTS.get(test['result'], test['result'].lower())
  yield f"| **{name}** | {test['duration']:.0f} s | {result} |"
  for line in (test.get('stdout') or '').splitlines():
    if line.strip():
      what, figures = cells(line)
      yield f'| {what} | {figures} | |'


def machine():
  processors = os.cpu_count()
  load = os.getloadavg()[0]
  day = datetime.date.today().isoformat()
  return f'{day}, {platform.machine()}, {processors} processors, {load:.1f} programs waiting for them at the end.'


def main(folder):
  log = pathlib.Path(folder) / 'meson-logs' / 'testlog.json'
  tests = [json.loads(line) for line in log.read_text(encoding='utf-8').splitlines() if line]
  lines = ['# Benchmarks', '', machine(), '', '| what | measured | result |', '|---|---|---|']
  for test in tests:
    lines += rows(test)
  table = '\n'.join(lines) + '\n'
  (pathlib.Path(folder) / 'bench.md').write_text(table, encoding='utf-8')
  print(table, end='')


if __name__ == '__main__':
  main(sys.argv[1])
