#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often notes are on the right words after a revision of their article.

usage: bench-placement.py PLACE-CASES FIXTURES [FOLDER [CASES [SEED]]]

FOLDER (else $GLOSS_BENCH_CORPUS) holds articles: *.jsonl.gz or *.jsonl with a
member “text” a line, or *.txt. The articles in FIXTURES are measured always.
A note is right where it covers exactly the words that the passage became, or
is unplaced where the passage is gone. It is wrong wherever else it is placed.
"""

import collections
import glob
import gzip
import json
import os
import random
import re
import subprocess
import sys

import revisions

BARS = {'stored text': (0.3, 99.1), 'selectors alone': (0.7, 97.6)}
N_ARTICLES = 60
N_CASES = 3840


def read_jsonl(path):
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line).get('text', '') for line in lines]


def read_text(path):
    """The revisions made by hand have marks in them; the text before the revision is what is read."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    if '== was\n' in text:
        text = re.sub(r'\{\d+\||\}', '', text.split('== was\n')[1].split('\n== now')[0])
    return text


def read_articles(folder, shortest=1000):
    texts = []
    for path in sorted(glob.glob(os.path.join(folder, '*'))):
        if path.endswith(('.jsonl', '.jsonl.gz')):
            texts += read_jsonl(path)
        elif path.endswith('.txt'):
            texts.append(read_text(path))
    return [text for text in dict.fromkeys(texts) if len(text) >= shortest]


def trimmed(text, start, end):
    """Without the space and the soft hyphens at its ends, which nobody sees."""
    while start < end and (text[start].isspace() or text[start] == '\u00ad'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == '\u00ad'):
        end -= 1
    return start, end


def judge(case, answer):
    status, start, end, _ = answer.split()
    if status == 'unplaced':
        return 'right' if case['truth'] is None else 'lost'
    if case['truth'] is None:
        return 'wrong'
    found = trimmed(case['now'], int(start), int(end))
    return 'right' if found == tuple(case['truth']) else 'wrong'


def place(program, cases):
    lines = ''.join(json.dumps({key: case[key] for key in ('was', 'now', 'start', 'end')}) + '\n'
                    for case in cases)
    run = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    return [line.split('\t') for line in run.stdout.splitlines()]


def print_table(title, tally, rows):
    print('  %-22s %8s %8s %8s %6s' % (title, 'right', 'wrong', 'lost', 'cases'))
    for row in rows:
        counts = tally[row]
        n = sum(counts.values())
        if n:
            print('  %-22s %6.2f %% %6.2f %% %6.2f %% %6d' % (
                row, *(100 * counts[verdict] / n for verdict in ('right', 'wrong', 'lost')), n))


def is_held(tally, max_wrong, min_right):
    n = sum(tally.values())
    held = 100 * tally['wrong'] / n <= max_wrong and 100 * tally['right'] / n >= min_right
    print('  bar: at most %.1f %% wrong, at least %.1f %% right: %s' % (
        max_wrong, min_right, 'held' if held else 'NOT HELD'))
    return held


def measure(program, name, texts, kinds, n_cases, seed, failures=None):
    """Returns: whether both bars are held; there are none for several edits at once"""
    cases = revisions.make_cases(texts, list(kinds), n_cases, seed)
    answers = place(program, cases)
    held = True
    print('\n%s: %d articles, %d cases, seed %d' % (name, len(texts), len(cases), seed))
    for column, (way, (max_wrong, min_right)) in enumerate(BARS.items()):
        tally = collections.defaultdict(collections.Counter)
        for case, answer in zip(cases, answers):
            verdict = judge(case, answer[column])
            for row in ('all', case['kind'], case['words'] + ' words'):
                tally[row][verdict] += 1
            if failures is not None and verdict != 'right':
                failures.append((way, verdict, case, answer[column]))
        rows = ['all'] + list(kinds) + [row for row in tally if row.endswith('words') and row != 'words']
        print_table(way, tally, rows)
        if kinds is revisions.KINDS:
            held &= is_held(tally['all'], max_wrong, min_right)
    return held


def main():
    program, fixtures = sys.argv[1:3]
    folder = (sys.argv[3:] or [''])[0] or os.environ.get('GLOSS_BENCH_CORPUS', '')
    n_cases = int(sys.argv[4]) if len(sys.argv) > 4 else N_CASES
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    held = measure(program, 'invented articles', read_articles(fixtures, 1), revisions.KINDS, n_cases, seed)

    texts = read_articles(folder) if folder and os.path.isdir(folder) else []
    if len(texts) < 40:
        print('NOT MEASURED on real articles: set GLOSS_BENCH_CORPUS to a folder of at least 40 '
              '(*.txt, or *.jsonl.gz with a “text”); it is %s' % (repr(folder) if folder else 'not set'))
    else:
        texts = random.Random(seed).sample(texts, min(N_ARTICLES, len(texts)))
        held &= measure(program, folder, texts, revisions.KINDS, n_cases, seed)
        measure(program, 'several edits at once, ' + folder, texts, revisions.MIXED, n_cases, seed)
    sys.exit(0 if held else 1)


if __name__ == '__main__':
    main()
