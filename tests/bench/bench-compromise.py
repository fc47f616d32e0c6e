# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench-compromise.py SCRIPT GLOSS-CLI ARTICLE FOLDER

Gloss beside compromise, a library of JavaScript, on the same text in the same run, in seconds of a
processor. compromise comes from npm into FOLDER; where npm cannot be had, this says so and is done.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

VERSION = '14.14.4'
BYTES = 1000000
WAIT = 120


def get_compromise(folder):
  if os.path.isdir(os.path.join(folder, 'node_modules', 'compromise')):
    return True
  if shutil.which('npm') is None or shutil.which('node') is None:
    print('npm and node are not installed: compromise is left out')
    return False
  try:
    subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefix', folder,
                    f'compromise@{VERSION}'], check=True, timeout=WAIT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
  except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
    print('npm cannot be reached: compromise is left out')
    return False
  return True


def run_gloss(cli, path, folder):
  with open(os.path.join(folder, 'out'), 'wb') as out:
    process = subprocess.Popen([cli, 'analyze', '--input=jsonl', '--format=jsonl', path], stdout=out)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
  if process.returncode != 0:
    sys.exit('gloss-cli failed')
  with open(os.path.join(folder, 'out'), encoding='utf-8') as given:
    found = json.loads(given.readline())
  return usage.ru_utime + usage.ru_stime, len(found['entities']), len(found['quotes'])


def main():
  script, cli, article, folder = sys.argv[1:]
  with open(article, encoding='utf-8') as given:
    one = given.read()
  text = one * (BYTES // len(one.encode()) + 1)
  megabytes = len(text.encode()) / 1e6
  with tempfile.TemporaryDirectory() as scratch:
    lines, plain = os.path.join(scratch, 'lines'), os.path.join(scratch, 'plain')
    with open(lines, 'w', encoding='utf-8') as out:
      out.write(json.dumps({'id': '1', 'text': text}) + '\n')
    with open(plain, 'w', encoding='utf-8') as out:
      out.write(text)
    seconds, names, quotes = run_gloss(cli, lines, scratch)
    print(f'{megabytes:.2f} MB  gloss-cli, all of it   {seconds:7.2f} s  {megabytes / seconds:6.2f} MB/s  '
          f'{names} mentions, {quotes} quotes with speakers')
    if not get_compromise(folder):
      return
    done = subprocess.run(['node', script, folder, plain], check=True, stdout=subprocess.PIPE, text=True)
    result = json.loads(done.stdout)
    found = result['found']
    seconds = result['seconds']
    names = found['people'] + found['places'] + found['organizations']
    print(f'{megabytes:.2f} MB  compromise, no start   {seconds:7.2f} s  {megabytes / seconds:6.2f} MB/s  '
          f'{names} names, {found["quotations"]} quotations')


main()
