#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Revises articles as newsrooms do, and knows where each passage went.

An article is a list of paragraphs, each a list of sentences, each a list of
pieces: a piece is a word, a mark or a space, and says whether it belongs to
the passage. Every edit works on pieces, so the passage's place in the new
text is read off them and never searched for.
"""

import copy
import random
import re

KINDS = ['front', 'typography', 'words', 'around', 'deleted', 'rewritten', 'moved', 'another']
# Several edits in one revision, as it is in life
MIXED = {
    'all at once': ['around', 'front', 'words', 'typography'],
    'moved, and more': ['around', 'moved', 'front', 'typography'],
    'deleted, and more': ['around', 'deleted', 'front', 'typography'],
    'rewritten, and more': ['around', 'rewritten', 'front'],
}
SPANS = [(1, 1), (2, 3), (5, 12), (15, 40)]

PIECE = re.compile(r"\w+|\s+|[^\w\s]")
SENTENCE_END = re.compile(r'(?<=[.!?])(["”’)\]]*)\s+(?=["“‘(\[]?[A-Z0-9])')
FILLERS = [
    'Correction: an earlier version of this article misstated a date.',
    'This story has been updated with further details.',
    'Editors’ note: the figures in the first paragraphs were revised after publication.',
    'Clarification: the headline has been amended.',
]


class Piece:
    __slots__ = ('text', 'inside')

    def __init__(self, text, inside=False):
        self.text = text
        self.inside = inside

    @property
    def is_word(self):
        return self.text[0].isalnum()


class Article:
    """paragraphs -> sentences -> pieces"""

    def __init__(self, text):
        self.paragraphs = []
        for line in text.split('\n'):
            line = line.strip()
            if line:
                self.paragraphs.append([cut_pieces(s) for s in cut_sentences(line)])

    def sentences(self):
        return [(p, s) for p, paragraph in enumerate(self.paragraphs) for s in range(len(paragraph))]

    def text(self):
        return '\n'.join(' '.join(''.join(piece.text for piece in sentence) for sentence in paragraph)
                         for paragraph in self.paragraphs if paragraph)

    def passage(self):
        """Where the pieces of the passage are: (start, end) in code points, or None."""
        at, start, end = 0, None, None
        for paragraph in self.paragraphs:
            for sentence in paragraph:
                for piece in sentence:
                    if piece.inside and piece.text.strip():
                        start = at if start is None else start
                        end = at + len(piece.text)
                    at += len(piece.text)
                at += 1
        return None if start is None else (start, end)


def cut_sentences(line):
    parts, last = [], 0
    for match in SENTENCE_END.finditer(line):
        parts.append(line[last:match.start()] + match.group(1))
        last = match.end()
    parts.append(line[last:])
    return [part for part in parts if part.strip()]


def cut_pieces(sentence):
    return [Piece(text) for text in PIECE.findall(sentence)]


def mark_passage(article, rng, low, high):
    """Marks a passage of low to high words within a paragraph. Returns whether there is one."""
    paragraphs = list(range(len(article.paragraphs)))
    rng.shuffle(paragraphs)
    wanted = rng.randint(low, high)
    for n in paragraphs:
        pieces = [piece for sentence in article.paragraphs[n] for piece in sentence]
        words = [i for i, piece in enumerate(pieces) if piece.is_word]
        if len(words) < wanted:
            continue
        first = rng.randrange(len(words) - wanted + 1)
        for piece in pieces[words[first]:words[first + wanted - 1] + 1]:
            piece.inside = True
        return True
    return False


def passage_sentences(article):
    return [(p, s) for p, s in article.sentences()
            if any(piece.inside for piece in article.paragraphs[p][s])]


def unmark(article):
    for paragraph in article.paragraphs:
        for sentence in paragraph:
            for piece in sentence:
                piece.inside = False


def vocabulary(articles):
    return [piece.text for article in articles for paragraph in article.paragraphs
            for sentence in paragraph for piece in sentence if piece.is_word]


def drop(article, places):
    gone = set(places)
    article.paragraphs = [[sentence for s, sentence in enumerate(paragraph) if (p, s) not in gone]
                          for p, paragraph in enumerate(article.paragraphs)]
    article.paragraphs = [paragraph for paragraph in article.paragraphs if paragraph]


def edit_front(article, rng, others):
    sentence = cut_pieces(rng.choice(FILLERS))
    if rng.random() < 0.5:
        article.paragraphs.insert(rng.randint(0, 1), [sentence])
    else:
        article.paragraphs[min(1, len(article.paragraphs) - 1)].insert(0, sentence)


TYPOGRAPHY = [
    [('"', '“'), ("'", '’'), ('-', '–'), ('...', '…')],
    [('“', '"'), ('”', '"'), ('‘', "'"), ('’', "'"), ('–', '-'), ('—', '--'), ('…', '...')],
    [('"', '«'), ('“', '„'), ('”', '“'), ("'", '’'), ('—', '–'), ('-', '‑')],
]


def edit_typography(article, rng, others):
    table = rng.choice(TYPOGRAPHY)
    spaces = rng.choice(['\u00a0', '\u202f', ' '])
    for paragraph in article.paragraphs:
        for sentence in paragraph:
            for piece in sentence:
                for old, new in table:
                    if old in piece.text:
                        piece.text = piece.text.replace(old, new)
                        break
                if piece.text == ' ' and rng.random() < 0.2:
                    piece.text = spaces
                if piece.is_word and len(piece.text) > 8 and rng.random() < 0.05:
                    piece.text = piece.text[:4] + '\u00ad' + piece.text[4:]
    if rng.random() < 0.5:
        for p, s in article.sentences():
            join_dots(article.paragraphs[p][s])


def join_dots(sentence):
    at = 0
    while at + 2 < len(sentence):
        three = sentence[at:at + 3]
        if [piece.text for piece in three] == ['.', '.', '.'] and len({p.inside for p in three}) == 1:
            sentence[at:at + 3] = [Piece('…', three[0].inside)]
        at += 1


def other_word(rng, words, old):
    for _ in range(20):
        new = rng.choice(words)
        if new.lower() != old.lower():
            return new
    return old + 'x'


def edit_words(article, rng, others):
    """A fifth of the passage's words is replaced; of one word, in one case of five."""
    words = vocabulary([rng.choice(others)])
    inside = [piece for paragraph in article.paragraphs for sentence in paragraph
              for piece in sentence if piece.inside and piece.is_word]
    exact = len(inside) / 5
    n = int(exact) + (rng.random() < exact - int(exact))
    for piece in rng.sample(inside, n):
        piece.text = other_word(rng, words, piece.text)
    if n == len(inside):
        unmark(article)


def edit_around(article, rng, others):
    """A third of the other sentences is dropped, or has every third word replaced."""
    words = vocabulary([rng.choice(others)])
    kept = set(passage_sentences(article))
    around = [place for place in article.sentences() if place not in kept]
    chosen = rng.sample(around, (len(around) + 2) // 3)
    gone = []
    for p, s in chosen:
        if rng.random() < 0.5:
            gone.append((p, s))
            continue
        for piece in article.paragraphs[p][s]:
            if piece.is_word and rng.random() < 1 / 3:
                piece.text = other_word(rng, words, piece.text)
    drop(article, gone)


def edit_deleted(article, rng, others):
    drop(article, passage_sentences(article))


def reword(pieces, rng, words):
    """A sentence in other words: its clauses change places and half of its words are new; of the
    passage, all of up to three words, else three in four."""
    kept = [piece for piece in pieces if piece.text.strip() and piece.text not in '.!?']
    inside = [piece for piece in kept if piece.inside and piece.is_word]
    turn = rng.randrange(len(kept)) if kept else 0
    new = []
    for piece in kept[turn:] + kept[:turn]:
        share = 0.5 if not piece.inside else 1 if len(inside) <= 3 else 0.75
        text = other_word(rng, words, piece.text) if piece.is_word and rng.random() < share else piece.text
        new += [Piece(text), Piece(' ')]
    return new[:-1] + [Piece('.')]


def edit_rewritten(article, rng, others):
    """Other sentences stand where those of the passage stood: of another article, or with some of
    the old words left in them, though not as the passage. What was marked is gone."""
    other = rng.choice(others)
    words = vocabulary([other])
    for p, s in passage_sentences(article):
        if rng.random() < 0.5:
            article.paragraphs[p][s] = reword(article.paragraphs[p][s], rng, words)
        else:
            q, t = rng.choice(other.sentences())
            article.paragraphs[p][s] = copy.deepcopy(other.paragraphs[q][t])


def edit_moved(article, rng, others):
    places = passage_sentences(article)
    moved = [article.paragraphs[p][s] for p, s in places]
    drop(article, places)
    article.paragraphs.append(moved)


def edit_another(article, rng, others):
    article.paragraphs = copy.deepcopy(rng.choice(others).paragraphs)


EDITS = {
    'front': edit_front, 'typography': edit_typography, 'words': edit_words,
    'around': edit_around, 'deleted': edit_deleted, 'rewritten': edit_rewritten,
    'moved': edit_moved, 'another': edit_another,
}


def make_case(article, others, kind, span, rng):
    """Returns: {kind, words, was, now, start, end, truth}, or None where the article is too short."""
    revised = copy.deepcopy(article)
    if not mark_passage(revised, rng, *span):
        return None
    was, (start, end) = revised.text(), revised.passage()
    for edit in MIXED.get(kind, [kind]):
        EDITS[edit](revised, rng, others)
    return {'kind': kind, 'words': '%d-%d' % span if span[0] < span[1] else str(span[0]),
            'was': was, 'now': revised.text(), 'start': start, 'end': end,
            'truth': revised.passage()}


def make_cases(texts, kinds, n_cases, seed):
    """As many cases as are asked for, kinds and lengths of passages in equal shares."""
    rng = random.Random(seed)
    articles = [Article(text) for text in texts]
    cells = [(kind, span) for kind in kinds for span in SPANS]
    cases, attempt = [], 0
    while len(cases) < n_cases:
        kind, span = cells[len(cases) % len(cells)]
        article = articles[(len(cases) // len(cells) + attempt) % len(articles)]
        others = [other for other in articles if other is not article]
        case = make_case(article, others, kind, span, rng)
        if case is None:
            attempt += 1
            if attempt > 100 * len(articles):
                raise ValueError('the articles are too short')
            continue
        cases.append(case)
    return cases
