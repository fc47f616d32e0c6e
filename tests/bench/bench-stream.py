# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: bench-stream.py GLOSS-CLI ARTICLE

Ten thousand articles, made of the paragraphs of one, through `gloss-cli analyze --input=jsonl`: the memory
stays flat, and two of them under GNU parallel write the same lines in the same order. Fails otherwise.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

N_FEW = 1000
N_ALL = 10000
PARAGRAPHS = 4

# What ten times the articles may add to the peak of memory, in kilobytes
MOST_MORE = 6000


def make_articles(article, path, count):
  paragraphs = [line for line in article.split('\n') if line.strip()]
  chance = random.Random(1)
  with open(path, 'w', encoding='utf-8') as out:
    for i in range(count):
      text = '\n'.join(chance.sample(paragraphs, PARAGRAPHS))
      out.write(json.dumps({'id': str(i), 'text': text}, ensure_ascii=False) + '\n')


def run(command, source, target):
  """Seconds, seconds of a processor, and the peak of memory in kilobytes."""
  with open(source, 'rb') as given, open(target, 'wb') as taken:
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=given, stdout=taken)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
  if process.returncode != 0:
    sys.exit(f'{command[0]} failed')
  return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def same(one, other):
  with open(one, 'rb') as a, open(other, 'rb') as b:
    return all(x == y for x, y in zip(a, b, strict=True))


def main():
  cli, article = sys.argv[1:]
  worker = [cli, 'analyze', '--input=jsonl', '--format=jsonl']
  with open(article, encoding='utf-8') as given:
    text = given.read()
  with tempfile.TemporaryDirectory() as folder:
    few, articles, alone, both = (os.path.join(folder, name) for name in ('few', 'all', 'alone', 'both'))
    make_articles(text, few, N_FEW)
    make_articles(text, articles, N_ALL)
    _, _, few_memory = run(worker, few, alone)
    seconds, processor, memory = run(worker, articles, alone)
    megabytes = os.path.getsize(articles) / 1e6
    print(f'{N_ALL} articles, {megabytes:.1f} MB: {seconds:.1f} s, {processor:.1f} s of a processor, '
          f'{megabytes / processor:.2f} MB/s with reading and writing; {memory} kB at most, '
          f'{few_memory} kB for {N_FEW}')
    if memory - few_memory > MOST_MORE:
      sys.exit('memory grows with the number of articles')
    if shutil.which('parallel') is None:
      print('GNU parallel is not installed: left out')
      return
    jobs = ['parallel', '--will-cite', '--pipe', '--keep-order', '--jobs', '2', '--block', '1M']
    seconds, _, _ = run(jobs + worker, articles, both)
    print(f'two jobs of GNU parallel: {seconds:.1f} s')
    if not same(alone, both):
      sys.exit('two jobs write other lines than one')
    print('the same lines in the same order')


main()
