#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Puts prototypes, parameters and struct members into columns, in place.

Runs after uncrustify, which cannot do this the GNU way. What it does:

- a definition: one parameter a line, their names in one column, stars hanging left of it;
- prototypes: names, parentheses and parameters of a whole run of prototypes in columns;
  comments and blank lines do not end a run, anything else does;
- a type of function: one parameter a line, as in a definition;
- the members of a struct or union: their names in one column.

It is idempotent. What it does not understand (a comment inside a parameter list) stays as it is.

usage: align-parameters.py [--check] FILE...
"""

import re
import sys

NAME = r'[A-Za-z_]\w*'
DECLARATOR = re.compile(rf'^(?P<type>.*?\w)(?:\s+|\s*(?=\*))(?P<stars>\**)\s*(?P<name>{NAME}(\s*\[[^\]]*\])*)$')
POINTER = re.compile(rf'^(?P<type>.*?)\s*(?P<stars>\**)\s*\(\s*\*\s*(?P<name>{NAME})\s*\)\s*\((?P<args>.*)\)$', re.S)
PROTOTYPE = re.compile(rf'^(?P<type>(?:{NAME}[ \t]+)*{NAME}[ \t]*(?:\*(?:const\b)?[ \t]*)*)\b(?P<name>{NAME})[ \t]*\(', re.M)
DEFINITION = re.compile(rf'^(?P<head>{NAME})[ \t]*\(', re.M)
FUNCTION_TYPE = re.compile(rf'^(?P<head>typedef [\w *]+\(\*{NAME}\))[ \t]*\(', re.M)
STRUCT = re.compile(rf'\b(?:struct|union)\b[ \t]*(?:{NAME})?\s*\{{')
NOT_A_TYPE = {'typedef', 'return', 'else'}


def masked(text):
  """The text with comments, literals and preprocessor lines blanked, of the same length."""
  pattern = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|'
                       r'^[ \t]*#(?:\\\n|[^\n])*', re.S | re.M)

  return pattern.sub(lambda m: re.sub(r'[^\n]', ' ' if m[0][0] in '/# \t' else '_', m[0]), text)


def closing(text, start):
  """Where the bracket that opens at start is closed, or -1."""
  pairs = {'(': ')', '{': '}', '[': ']'}
  end, depth = pairs[text[start]], 0
  for i in range(start, len(text)):
    if text[i] == text[start]:
      depth += 1
    elif text[i] == end:
      depth -= 1
      if depth == 0:
        return i
  return -1


def split_top(text, separator):
  """The parts of text between separators that are in no bracket."""
  parts, depth, begin = [], 0, 0
  for i, c in enumerate(text):
    if c in '([{':
      depth += 1
    elif c in ')]}':
      depth -= 1
    elif c == separator and depth == 0:
      parts.append(text[begin:i])
      begin = i + 1
  return parts + [text[begin:]]


def one_line(text):
  return re.sub(r'\s+', ' ', text).strip()


class Parameter:
  """One parameter or member: a type, stars that hang, a name."""

  def __init__(self, text):
    text = one_line(text)
    found = None if '(' in text else DECLARATOR.match(text)
    self.text = text
    self.type = found and found['type'].strip()
    self.stars, self.name = (found['stars'], found['name']) if found else ('', '')

  def aligned(self, column):
    if self.type is None:
      return self.text
    return self.type.ljust(column - len(self.stars)) + self.stars + self.name


def parameters(text):
  return [Parameter(part) for part in split_top(text, ',')]


def list_text(params, indent, column):
  return (',\n' + ' ' * indent).join(p.aligned(column) for p in params)


def name_column(declared):
  """Where names begin: after the longest type, a space and the longest row of stars."""
  typed = [d for d in declared if d.type is not None]
  return max((len(d.type) for d in typed), default=0) + 1 + max((len(d.stars) for d in typed), default=0)


def align_lists(text, pattern, follows):
  """One parameter a line after each head that matches pattern, if follows comes after the list."""
  mask, out, at = masked(text), [], 0
  for found in pattern.finditer(mask):
    begin = found.end() - 1
    end = closing(mask, begin)
    if found.start() < at or end < 0 or not re.match(follows, mask[end + 1:]):
      continue
    if text[begin:end] != mask[begin:end]:
      continue
    params = parameters(text[begin + 1:end])
    head = found['head'] + ' ('
    out += [text[at:found.start()], head, list_text(params, len(head), name_column(params))]
    at = end
  return ''.join(out) + text[at:]


class Prototype:
  def __init__(self, text, found, end, stop):
    self.begin, self.stop = found.start(), stop
    result = one_line(found['type'])
    self.type = result.rstrip('* ')
    self.stars = result[len(self.type):].replace(' ', '')
    self.name = found['name']
    self.params = parameters(text[found.end():end])
    self.tail = text[end:stop]


def prototypes(text, mask):
  """The prototypes at the outermost level, in runs."""
  runs, last = [], None
  for found in PROTOTYPE.finditer(mask):
    if set(found['type'].split()) & NOT_A_TYPE or (last is not None and found.start() < last):
      continue
    end = closing(mask, found.end() - 1)
    tail = re.match(rf'\)(?:\s*G_{NAME}(?:\s*\([^()]*\))?)*;', mask[end:]) if end > 0 else None
    if tail is None or text[found.start():end] != mask[found.start():end]:
      continue
    prototype = Prototype(text, found, end, end + tail.end())
    if last is None or mask[last:found.start()].strip() or '#' in text_between(text, mask, last, found.start()):
      runs.append([])
    runs[-1].append(prototype)
    last = prototype.stop
  return runs


def text_between(text, mask, begin, end):
  """Preprocessor lines between two places, so that they end a run; comments do not."""
  return '\n'.join(line for line in text[begin:end].splitlines() if line.startswith('#'))


def align_prototypes(text):
  mask = masked(text)
  out, at = [], 0
  for run in prototypes(text, mask):
    column = name_column(run)
    paren = max(len(p.name) for p in run) + 1
    width = name_column([q for p in run for q in p.params])
    for p in run:
      head = p.type.ljust(column - len(p.stars)) + p.stars + p.name.ljust(paren) + '('
      out += [text[at:p.begin], head, list_text(p.params, len(head), width), p.tail]
      at = p.stop
  return ''.join(out) + text[at:]


class Member:
  """One declaration in a struct: a plain one, or a pointer to a function."""

  def __init__(self, text):
    declaration, _, bits = text.partition(':')
    pointer = POINTER.match(one_line(declaration)) if '(' in declaration else None
    if pointer:
      self.type, self.stars = pointer['type'], pointer['stars']
      self.name, self.args = f"(*{pointer['name']})", parameters(pointer['args'])
      return
    first, *others = [part.strip() for part in split_top(declaration, ',')]
    simple = Parameter(first)
    self.args, self.type, self.stars = None, simple.type, simple.stars
    self.name = ', '.join([simple.name] + others) + (' : ' + bits.strip() if bits else '')


def members_of(text, mask, begin, end):
  """The declarations between two places as (begin, stop, member); stop is after the semicolon."""
  found, start, depth = [], begin, 0
  for i in range(begin, end):
    if mask[i] in '({[':
      depth += 1
    elif mask[i] in ')}]':
      depth -= 1
    elif mask[i] == ';' and depth == 0:
      lead = len(mask[start:i]) - len(mask[start:i].lstrip())
      piece = mask[start + lead:i]
      if '{' not in piece and text[start + lead:i] == piece:
        found.append((start + lead, i + 1, Member(piece)))
      start = i + 1
  return [(a, b, m) for a, b, m in found if m.type is not None]


def comment_after(text, at):
  return re.match(r'[ \t]*(/\*[^\n]*\*/)[ \t]*(?=\n)', text[at:])


def align_struct(text, begin, end):
  """The text of one struct's body with its members in columns."""
  mask = masked(text)
  members = members_of(text, mask, begin, end)
  if not members or '\n' not in text[begin:end]:
    return text
  column = name_column([m for _, _, m in members])
  paren = max((len(m.name) + 1 for _, _, m in members if m.args is not None), default=0)
  pieces = []
  for start, stop, member in members:
    indent = start - (text.rfind('\n', 0, start) + 1)
    code = member.type.ljust(column - len(member.stars)) + member.stars
    if member.args is None:
      code += member.name + ';'
    else:
      code += member.name.ljust(paren) + '('
      code += list_text(member.args, indent + len(code), name_column(member.args)) + ');'
    pieces.append((start, stop, code, comment_after(text, stop)))
  comments = max((len(code) for _, _, code, comment in pieces if comment), default=0) + 2
  out, at = [], 0
  for start, stop, code, comment in pieces:
    out += [text[at:start], code.ljust(comments) + comment[1] if comment else code]
    at = stop + (comment.end() if comment else 0)
  return ''.join(out) + text[at:]


def align_structs(text):
  """Inner structs first, so that the places of the outer ones are found afresh."""
  for number in range(len(STRUCT.findall(masked(text))) - 1, -1, -1):
    mask = masked(text)
    begin = list(STRUCT.finditer(mask))[number].end()
    end = closing(mask, begin - 1)
    if end > 0:
      text = align_struct(text, begin, end)
  return text


def mended(text):
  """Undoes the line break that uncrustify puts before the semicolon after "(Type) { ... }"."""
  return re.sub(r'\}\n[ \t]*;', '};', text)


def aligned(text):
  text = align_lists(mended(text), DEFINITION, r'\s*\{')
  text = align_lists(text, FUNCTION_TYPE, ';')
  return align_structs(align_prototypes(text))


def main(args):
  check = '--check' in args
  wrong = 0
  for path in (a for a in args if a != '--check'):
    with open(path, encoding='utf-8', newline='') as file:
      before = file.read()
    after = aligned(before)
    if after == before:
      continue
    wrong += 1
    if check:
      print(f'{path}: columns are not aligned')
    else:
      with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write(after)
  return 1 if check and wrong else 0


if __name__ == '__main__':
  sys.exit(main(sys.argv[1:]))
