#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the table of known words as C.

make-lexicon.py WORDS_DIR ISO_CODES_DIR > gloss-lexicon-table.c

The words are those of WORDS_DIR and the names of countries and their parts in
iso-codes. They stand in a table of open addresses, hashed here by FNV-1a, so
that the program has nothing to build when it starts.
"""
import json
import os
import re
import sys

LISTS = [
    ('titles', 'TITLE'), ('organization-words', 'ORGANIZATION_WORD'), ('organizations', 'ORGANIZATION'),
    ('places', 'PLACE'), ('place-words', 'PLACE_WORD'), ('directions', 'DIRECTION'), ('demonyms', 'DEMONYM'),
    ('calendar', 'CALENDAR'), ('function-words', 'FUNCTION'), ('connectors', 'CONNECTOR'),
    ('person-nouns', 'PERSON_NOUN'), ('group-nouns', 'GROUP_NOUN'), ('first-names', 'FIRST_NAME'),
]
FRAMES = {'q': 'QUOTATION', 'c': 'CLAUSE', 'n': 'NOUN', 'i': 'INFINITIVE', 'f': 'PREPOSITION', 'o': 'OBJECT',
          'a': 'AS', 'x': 'OF', 'w': 'WEAK'}
FORMS = ('BASE', 'THIRD', 'PAST', 'PARTICIPLE', 'GERUND')
SUBDIVISIONS_OF = ('US', 'CA', 'AU', 'GB', 'IN', 'DE', 'MX', 'BR')
DOUBLED = {'admit', 'refer', 'quip', 'blog', 'slam', 'dub', 'shrug', 'beg'}
VOWELS = 'aeiou'


def read_list(folder, name):
    with open(os.path.join(folder, name + '.txt'), encoding='utf-8') as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def inflect(words):
    """The five forms of a verb: base, third person, past, participle, gerund."""
    base = words[0]
    soft_y = base.endswith('y') and base[-2] not in VOWELS
    third = base[:-1] + 'ies' if soft_y else base + ('es' if re.search('(s|sh|ch|x|o)$', base) else 's')
    stem = base + base[-1] if base in DOUBLED else base
    past = base + 'd' if base.endswith('e') else base[:-1] + 'ied' if soft_y else stem + 'ed'
    gerund = base[:-1] + 'ing' if base.endswith('e') else stem + 'ing'
    past, participle = words[1:3] if len(words) == 3 else (past, past)
    return base, third, past, participle, gerund


def add_cues(table, folder):
    for line in read_list(folder, 'cues'):
        verb, frames = line.split(':')
        names = {FRAMES[letter] for letter in frames.strip()}
        for form, word in zip(FORMS, inflect(verb.split())):
            entry = table.setdefault(word, (set(), set(), set()))
            if 'WEAK' in names and entry[1]:
                continue
            entry[1].update(names)
            entry[2].add(form)


def plain_name(name):
    """'Korea, Republic of' -> 'korea'; 'Bolivia (Plurinational State of)' -> 'bolivia'."""
    return re.split(r'[,(\[]', name)[0].strip().lower()


def read_json(folder, name):
    path = os.path.join(folder, 'iso_%s.json' % name)
    with open(path, encoding='utf-8') as file:
        return json.load(file)[name]


def add_places(table, folder):
    directions = {word for word, (flags, _, _) in table.items() if flags & {'DIRECTION', 'PLACE_WORD', 'FUNCTION'}}
    names = []
    for country in read_json(folder, '3166-1'):
        names += [country.get(key, '') for key in ('name', 'common_name', 'official_name')]
    for part in read_json(folder, '3166-2'):
        if part['code'].split('-')[0] in SUBDIVISIONS_OF:
            names.append(part['name'])
    for name in {plain_name(name) for name in names} - {''} - directions:
        table.setdefault(name, (set(), set(), set()))[0].add('PLACE')


def fnv1a(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xffffffff
    return value


def lay_out(table):
    size = 1
    while size < 2 * len(table):
        size *= 2
    slots = [None] * size
    for word in sorted(table):
        at = fnv1a(word) % size
        while slots[at] is not None:
            at = (at + 1) % size
        slots[at] = word
    return slots


def bits(prefix, names):
    return ' | '.join(prefix + name for name in sorted(names)) or '0'


def write_table(table):
    slots = lay_out(table)
    print('/* Made by make-lexicon.py from the word lists beside it and from iso-codes. */\n')
    print('#include "gloss-lexicon-private.h"\n')
    print('const guint gloss_lexicon_n_slots = %d;' % len(slots))
    print('const guint gloss_lexicon_longest = %d;' % max(len(word.encode()) for word in table))
    print('const GlossLexiconSlot gloss_lexicon_slots[] = {')
    for word in slots:
        if word is None:
            print('  { NULL, { 0, 0, 0 } },')
            continue
        flags, frames, forms = table[word]
        print('  { %s, { %s, %s, %s } },' % (json.dumps(word, ensure_ascii=False), bits('GLOSS_WORD_', flags),
                                            bits('GLOSS_FRAME_', frames), bits('GLOSS_FORM_', forms)))
    print('};')


def main():
    words, iso_codes = sys.argv[1:3]
    table = {}
    for name, flag in LISTS:
        for word in read_list(words, name):
            table.setdefault(word, (set(), set(), set()))[0].add(flag)
    add_cues(table, words)
    add_places(table, iso_codes)
    write_table(table)


main()
