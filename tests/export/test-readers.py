#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every export of 500 awkward notes with another program's eyes, and counts.

usage: test-readers.py WRITE-EXPORTS
"""

import csv
import functools
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

COLORS = ['yellow', 'green', 'blue', 'red', 'purple', 'orange', 'teal', 'gray']
ODF = '{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}'
TEXT, OFFICE, TABLE, STYLE = (ODF % name for name in ('text', 'office', 'table', 'style'))
DC = '{http://purl.org/dc/elements/1.1/}'
QDA = '{urn:QDA-XML:project:1.0}'
TIME = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$')
URI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:\S+$')
GUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')


def read(folder, name):
  with open(os.path.join(folder, name), 'rb') as file:
    return file.read()


def write_exports(program, folder, **environment):
  os.makedirs(folder)
  subprocess.run([program, folder], check=True, env={**os.environ, **environment})


# Deterministic bytes

def check_same_bytes(program, folder):
  """The same notes are the same file, whenever and wherever it is written."""
  other = os.path.join(folder, 'again')
  write_exports(program, other, TZ='Pacific/Kiritimati', LC_ALL='C.UTF-8')
  names = sorted(name for name in os.listdir(other))
  assert len(names) == 1 + 2 * len(CHECKS), names
  for name in names:
    assert read(folder, name) == read(other, name), f'{name} differs'


# CSV

def split_tags(cell):
  tags = re.findall(r'((?:[^;\\]|\\.)+)', cell)
  return [re.sub(r'\\(.)', r'\1', tag) for tag in tags]


def undefuse(cell):
  return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def check_csv(data, articles, found):
  text = data.decode('utf-8')
  assert text.count('\r\n') >= len(text.splitlines()) / 3
  rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True))
  for row in rows:
    for cell in row.values():
      assert not re.match(r'[=+\-@\t\r]', cell), f'a formula: {cell!r}'
  by_id = {row['id']: row for row in rows if row['type'] in ('note', 'tag', 'highlight')}
  notes = [note for article in articles for note in article['notes']]
  assert len(by_id) == len(notes)
  for note in notes:
    row = by_id[note['id']]
    assert undefuse(row['note']) == note['note'], (row, note)
    assert undefuse(row['quote']) == note['exact']
    assert split_tags(undefuse(row['tags'])) == note['tags'], (row['tags'], note['tags'])
    assert row['colour'] == note['colour'] and row['author'] == note['creator']
    placed = not note['unplaced'] and not note['article']
    assert (row['start'], row['end']) == ((str(note['begin']), str(note['end'])) if placed else ('', ''))
  n_quotes = sum(row['type'].startswith('quote (') for row in rows)
  n_actors = sum(row['type'].startswith('actor (') for row in rows)
  assert (n_quotes, n_actors) == found
  assert all(row['status'] in ('machine', 'confirmed', 'corrected') for row in rows
             if row['type'].startswith(('quote', 'actor')))


# Hypothesis

def check_hypothesis(data, articles, found):
  file = json.loads(data)
  assert TIME.match(file['export_date']) and file['client_version'] and file['export_userid']
  everything = {annotation['id']: annotation for annotation in file['annotations']}
  assert len(everything) == len(file['annotations'])
  n_notes = sum(len(article['notes']) for article in articles)
  assert len(everything) == n_notes + sum(found)
  for article in articles:
    units = article['text'].encode('utf-16-le')
    for note in article['notes']:
      annotation = everything[note['id']]
      assert annotation['text'] == note['note'] and annotation['tags'] == note['tags']
      assert annotation['uri'] == article['uri']
      assert annotation['user_info']['display_name'] == note['creator']
      assert re.match(r'acct:[a-z0-9._]+@gloss$', annotation['user'])
      assert TIME.match(annotation['created']) and TIME.match(annotation['updated'])
      selectors = {s['type']: s for s in annotation['target'][0].get('selector', [])}
      assert ('TextQuoteSelector' in selectors) == (not note['article'])
      assert ('TextPositionSelector' in selectors) == (not note['article'] and not note['unplaced'])
      if 'TextQuoteSelector' in selectors:
        assert selectors['TextQuoteSelector']['exact'] == note['exact']
      if 'TextPositionSelector' in selectors:
        position = selectors['TextPositionSelector']
        assert units[2 * position['start']:2 * position['end']].decode('utf-16-le') == note['exact']


# W3C: each “must” of the Web Annotation Data Model (Recommendation of 23 February 2017) that is about
# what is written here, in our words
#
# section                       must                                                     asserted in
# 3.1 Annotations               a context, the model's among them; one alone: a string   must_be_collection
#                               exactly one id, an IRI                                   must_be_annotation
#                               a type, Annotation among them                            must_be_annotation
#                               one or more targets                                      must_be_annotation
# 3.2.1 External resources      exactly one id, as where there is a source               must_be_body, must_be_target
#                               textDirection: ltr, rtl or auto                          must_be_body
# 3.2.4 Embedded textual body   exactly one value                                        must_be_body
# 3.2.5 String body             no bodyValue beside a body: we write none                must_be_annotation
# 3.3.1 Lifecycle               created, modified, generated: once, xsd:dateTime, a Z    must_be_annotation
# 3.3.2 Agents                  at most one id                                           must_be_agent
# 3.3.3 Audience, 3.3.6 Rights  prefixed members, an IRI: we write none                  must_be_annotation
# 3.3.7 Other identities        a canonical one is kept, as all that is unknown is       test-note-file.c
# 4 Specific resources          exactly one source                                       must_be_body, must_be_target
# 4.2.4 Text quote selector     its type alone; one exact; at most one prefix, suffix    must_be_selector
#                               code points in logical order, of the normalized text     check_w3c
# 4.2.5 Text position selector  its type alone; one start, one end, not negative         must_be_selector
#                               positions count in the same text                         check_w3c
# 4.3.1 Time state              its type alone; sourceDate: xsd:dateTime, a Z            must_be_target
#                               no sourceDateStart or sourceDateEnd beside sourceDate    must_be_target
# 4.4 Styles                    the stylesheet's type is CssStylesheet                   must_be_collection
#                               a styleClass counts only where it is defined             must_be_target
# 5.1 Annotation collections    context, id and type as above; label: a string           must_be_collection
#                               total: not negative; with annotations, one first page    must_be_collection
# 5.2 Annotation pages          exactly one id; type, AnnotationPage among them          must_be_collection
#                               items: an array of one or more annotations               must_be_collection
#                               startIndex: once, not negative; next: but on the last    must_be_collection
# no property of the above      is given twice                                           read_once
#
# Not for us: other selectors and states (4.2.1 to 4.2.3, 4.2.6 to 4.2.8, 4.3.2) and choices
# (3.2.7) are not written. Of what readers of annotations must do, one of several selectors is picked
# in test-note-file.c; plain text stays that (3.2.5), and a class needs its stylesheet (4.4), in
# test-import-w3c.c.

MOTIVATIONS = {'assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing',
               'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'}


def read_once(pairs):
  """An object of JSON whose members each stand in it once."""
  names = [name for name, _ in pairs]
  assert len(names) == len(set(names)), names
  return dict(pairs)


def must_be_one_uri(value):
  assert isinstance(value, str) and URI.match(value), value


def must_be_agent(agent):
  assert agent['type'] in ('Person', 'Organization', 'Software')
  assert isinstance(agent.get('name', ''), str)
  if 'id' in agent:
    must_be_one_uri(agent['id'])


def must_be_body(body):
  assert body['type'] in ('TextualBody', 'SpecificResource')
  if body['type'] == 'TextualBody':
    assert isinstance(body['value'], str) and 'source' not in body
    assert isinstance(body.get('format', ''), str) and isinstance(body.get('language', ''), str)
    assert re.fullmatch(r'([a-z]+/[a-z.+-]+)?', body.get('format', '')), body
  else:
    must_be_one_uri(body['source'])
    assert 'value' not in body
  assert body['purpose'] in MOTIVATIONS
  assert body.get('textDirection', 'auto') in ('ltr', 'rtl', 'auto')


def must_be_selector(selector):
  assert selector['type'] in ('TextQuoteSelector', 'TextPositionSelector')
  if selector['type'] == 'TextQuoteSelector':
    assert isinstance(selector['exact'], str)
    assert all(isinstance(selector.get(name, ''), str) for name in ('prefix', 'suffix'))
  else:
    assert isinstance(selector['start'], int) and isinstance(selector['end'], int)
    assert 0 <= selector['start'] <= selector['end']


def must_be_target(target, classes):
  assert isinstance(target, dict) and target['type'] == 'SpecificResource'
  must_be_one_uri(target['source'])
  for selector in target.get('selector', []):
    must_be_selector(selector)
  if 'state' in target:
    assert target['state']['type'] == 'TimeState' and TIME.match(target['state']['sourceDate'])
    assert not {'sourceDateStart', 'sourceDateEnd'} & set(target['state'])
  if 'styleClass' in target:
    assert target['styleClass'] in classes


def must_be_annotation(item, classes):
  must_be_one_uri(item['id'])
  assert item['type'] == 'Annotation' and '@context' not in item
  assert item['motivation'] in MOTIVATIONS
  assert not {'bodyValue', 'audience', 'rights'} & set(item)
  for name in ('created', 'modified', 'generated'):
    assert name not in item or TIME.match(item[name])
  assert 'modified' not in item or 'created' not in item or item['created'] <= item['modified']
  for name in ('creator', 'generator'):
    if name in item:
      must_be_agent(item[name])
  for body in item.get('body', []):
    must_be_body(body)
  must_be_target(item['target'], classes)


def must_be_collection(file):
  context = file['@context']
  assert 'http://www.w3.org/ns/anno.jsonld' == (context if isinstance(context, str) else context[0])
  assert isinstance(context, str) or len(context) > 1
  must_be_one_uri(file['id'])
  assert file['type'] == 'AnnotationCollection' and isinstance(file['label'], str)
  assert file['stylesheet']['type'] == 'CssStylesheet' and isinstance(file['stylesheet']['value'], str)
  must_be_agent(file['generator'])
  page = file['first']
  must_be_one_uri(page['id'])
  assert page['type'] == 'AnnotationPage' and page['startIndex'] == 0
  assert '@context' not in page and isinstance(page['items'], list) and page['items']
  assert file['total'] == len(page['items'])
  assert 'next' not in page and 'prev' not in page and 'last' not in file
  assert page.get('partOf', file['id']) == file['id']
  classes = set(re.findall(r'\.([a-z]+) \{', file['stylesheet']['value']))
  assert classes == set(COLORS)
  ids = [item['id'] for item in page['items']]
  assert len(ids) == len(set(ids)), 'an id names two annotations'
  for item in page['items']:
    must_be_annotation(item, classes)
  return page['items']


def check_w3c(data, articles, found):
  items = {item['id']: item for item in must_be_collection(json.loads(data, object_pairs_hook=read_once))}
  for article in articles:
    for note in article['notes']:
      item = items[note['id']]
      bodies = [(body['purpose'], body['value']) for body in item.get('body', [])]
      expected = [('commenting', note['note'])] if note['note'] else []
      assert bodies == expected + [('tagging', tag) for tag in note['tags']]
      assert item['motivation'] == ('commenting' if note['note'] else 'tagging' if note['tags'] else 'highlighting')
      assert item['target']['source'] == article['uri'] and item['target']['styleClass'] == note['colour']
      assert item.get('creator', {'name': ''})['name'] == note['creator']
      selectors = {s['type']: s for s in item['target'].get('selector', [])}
      assert (not selectors) == note['article']
      if 'TextPositionSelector' in selectors:
        position = selectors['TextPositionSelector']
        assert article['text'][position['start']:position['end']] == selectors['TextQuoteSelector']['exact']
  quotes = [item for item in items.values() if item.get('gloss:found') == 'quote']
  mentions = [item for item in items.values() if item.get('gloss:found') == 'actor']
  actors = {body['source'] for item in mentions for body in item['body'] if body['purpose'] == 'identifying'}
  assert (len(quotes), len(actors)) == found
  for item in quotes:
    assert item['motivation'] == 'linking'
    for body in item['body']:
      assert body['purpose'] != 'linking' or body['source'] in items, 'a speaker without a mention'
  for item in quotes + mentions:
    machine = item['gloss:status'] == 'machine'
    assert item['creator']['type'] == ('Software' if machine else 'Person')
    assert ('generator' in item) == (not machine)
  assert not found[1] or any(item['gloss:status'] == 'corrected' for item in mentions)


def in_order(article):
  """The notes as they are numbered: those that have lost their place are last."""
  placed = [note for note in article['notes'] if not note['unplaced']]
  lost = [note for note in article['notes'] if note['unplaced']]
  return sorted(placed, key=lambda n: (n['begin'], n['end'], n['id'])) + sorted(lost, key=lambda n: n['id'])


# What cmark makes of Markdown

def rendered(markdown):
  return subprocess.run(['cmark'], input=markdown.encode(), capture_output=True, check=True).stdout.decode()


def rendered_words(markdown):
  text = html.unescape(re.sub(r'<!--.*?-->|<[^>]*>', ' ', rendered(markdown), flags=re.S))
  return ' ' + ' '.join(text.split()) + ' '


NOTE_TAGS = {'li', 'ul', 'ol', 'blockquote', 'pre', 'code', 'b', 'i', 'hr'}


@functools.cache
def formatted(note):
  """The words of a note and what they stand in; what looks like HTML is words, what is indented is no code."""
  result = rendered(re.sub(r'<(?![a-z]+:)', r'\\<', note.lstrip()))
  result = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r'\1', result)
  words = html.unescape(re.sub(r'<[^>]*>', ' ', re.sub(r'</?(em|strong|code|a)\b[^>]*>', '', result)))
  tags = [{'em': 'i', 'strong': 'b'}.get(tag, re.sub('h[1-6]', 'b', tag)) for tag in re.findall(r'<([a-z0-9]+)', result)]
  return ' '.join(words.split()), [tag for tag in tags if tag in NOTE_TAGS]




# HTML

class Page(html.parser.HTMLParser):
  def __init__(self):
    super().__init__(convert_charrefs=True)
    self.stack = []
    self.marks = {}
    self.asides = {}
    self.aside = None
    self.rows = []
    self.words = None
    self.tables = []

  def handle_starttag(self, tag, attributes):
    values = dict(attributes)
    assert tag not in ('script', 'img', 'iframe', 'object', 'embed', 'link', 'form', 'video', 'audio', 'base', 'svg'), tag
    for name, value in attributes:
      assert not name.startswith('on') and name not in ('src', 'srcset', 'style', 'background', 'action'), name
      if name == 'href':
        assert re.match(r'(https?:|mailto:|#n\d+$)', value), value
    if tag == 'mark':
      self.marks.setdefault(int(values['data-note']), []).append(values['class'])
    elif tag == 'aside':
      self.aside = {'number': int(values['id'][1:]), 'class': values['class'].split()[1], 'words': '', 'inside': [], 'tags': []}
      assert values['data-id'] not in self.asides
      self.asides[values['data-id']] = self.aside
    elif tag == 'div' and values.get('class') == 'row':
      self.rows.append('')
    elif tag == 'span' and self.stack and self.stack[-1][1] == 'tags':
      self.aside['tags'].append('')
    elif tag == 'tr':
      self.tables.append(1)
    elif self.aside is not None and 'words' in [value for _, value in self.stack]:
      self.aside['words'] += ' ' if tag in ('br', 'p', 'li') else ''
      self.aside['inside'].append(tag)
    if tag not in ('meta', 'br', 'hr'):
      self.stack.append((tag, values.get('class')))

  def handle_endtag(self, tag):
    assert self.stack and self.stack.pop()[0] == tag, f'{tag} is not closed where it should be'
    if tag == 'aside':
      self.aside = None

  def handle_data(self, data):
    tags = [tag for tag, _ in self.stack]
    classes = [value for _, value in self.stack]
    if self.aside is not None:
      if 'words' in classes:
        self.aside['words'] += data
      elif 'tags' in classes and tags[-1] == 'span':
        self.aside['tags'][-1] += data
    elif 'row' in classes and 'sup' not in tags and classes[-1] != 'row' and 'notes' not in classes:
      self.rows[-1] += data


def check_html(data, articles, found):
  text = data.decode('utf-8')
  assert "default-src 'none'" in text and '<meta charset="utf-8">' in text
  style = text[text.index('<style>'):text.index('</style>')]
  assert 'url(' not in style and '@import' not in style
  page = Page()
  page.feed(text)
  page.close()
  assert page.stack == []
  assert '\n'.join(page.rows) == '\n'.join(article['text'] for article in articles), 'the words are not those of the article'
  number = 0
  for article in articles:
    for note in in_order(article):
      number += 1
      aside = page.asides.get(note['id'])
      assert (aside is not None) or number in page.marks, f'{note} is not in the page'
      if aside is None:
        assert note['note'] == '' and note['tags'] == []
      else:
        assert aside['number'] == number and aside['class'] == note['colour']
        inside = [tag for tag in aside['inside'] if tag in NOTE_TAGS]
        if note['note']:
          assert (' '.join(aside['words'].split()), inside) == formatted(note['note']), (aside, note['note'])
        assert aside['tags'] == note['tags']
      assert all(name == note['colour'] for name in page.marks.get(number, []))
  assert max(page.marks) <= number
  n_tables = len(articles) * 2 if sum(found) else 0
  assert len(page.tables) - n_tables == sum(found)


# Markdown

def safe_markdown(note):
  """A block of HTML is shown as its words; a line of it alone is left out by cmark."""
  return re.sub(r'^( *)<', r'\1\\<', note, flags=re.M) if '```' not in note else note


def check_markdown(data, articles, found):
  text = data.decode('utf-8')
  head, body = re.match(r'---\n(.*?)\n---\n\n(.*)$', text, re.S).groups()
  assert head.startswith('title: "') or len(articles) > 1
  assert body.startswith('%% gloss %%\n') and body.endswith('\n\n%% gloss %%\n')
  ids = re.findall(r'^\^(gloss-[0-9a-f]{8})$', body, re.M)
  notes = [note for article in articles for note in article['notes']]
  assert sorted(ids) == sorted('gloss-' + note['id'].rsplit(':')[-1][:8] for note in notes)
  everything = rendered_words(body)
  known = {}
  for note in notes:
    if note['note'] not in known:
      known[note['note']] = not note['note'] or rendered_words(safe_markdown(note['note'])) in everything
    assert known[note['note']], f'{note["note"]!r} is not in what cmark shows'
    words = ' '.join(note['exact'].split())
    assert words in everything, f'{words!r} is not in what cmark shows'
  for part in re.split(r'^\^gloss-[0-9a-f]{8}$', body, flags=re.M)[1:-1]:
    assert part.startswith('\n\n')
  assert len(re.findall(r'^> \[!quote\] .*\((?:machine|confirmed|corrected)\)$', body, re.M)) == found[0]


# Plain text

def check_text(data, articles, found):
  text = data.decode('utf-8')
  for article in articles:
    for note in article['notes']:
      assert note['exact'] in text
      for line in note['note'].strip('\n').split('\n'):
        assert line.rstrip() in text
  assert text.endswith('\n') and not text.endswith('\n\n')


# OpenDocument text

class Document:
  """What a word processor shows: the text, and from where to where each comment and bookmark goes."""

  def __init__(self, body):
    self.text = ''
    self.begins = {}
    self.ends = {}
    self.comments = {}
    self.colours = []
    self.shown = []
    self.articles = []
    for element in body:
      self.walk(element)

  def walk(self, element):
    if element.tag in (TEXT + 'p', TEXT + 'h'):
      self.paragraph(element)
    else:
      for child in element:
        self.walk(child)

  def paragraph(self, element):
    first = element.get(TEXT + 'style-name') in ('Source', 'Next_20_article')
    self.add('\n')
    begin = len(self.text)
    self.inline(element)
    assert not re.search('^ | $|  ', self.text[begin:].replace('\0', '')), 'a space would be lost'
    self.text = self.text.replace('\0', ' ')
    if first:
      self.articles.append(len(self.text) + 1)

  def add(self, words):
    self.text += words
    self.colours += [tuple(self.shown)] * len(words)

  def characters(self, words):
    assert not re.search('[\\t\\r\\n]', words or '')
    self.add(words or '')

  def inline(self, element):
    self.characters(element.text)
    for child in element:
      self.element(child)
      self.characters(child.tail)

  def element(self, element):
    name = element.get(OFFICE + 'name') or element.get(TEXT + 'name')
    if element.tag in (TEXT + 'bookmark-start', OFFICE + 'annotation'):
      assert name not in self.begins, f'{name} begins twice'
      self.begins[name] = len(self.text)
      self.comments[name] = element
    elif element.tag in (TEXT + 'bookmark-end', OFFICE + 'annotation-end'):
      assert name in self.begins and name not in self.ends
      self.ends[name] = len(self.text)
    elif element.tag in (TEXT + 's', TEXT + 'tab', TEXT + 'line-break'):
      # A space that is an element is never lost.
      self.add({'s': '\0', 'tab': '\t', 'line-break': '\n'}[element.tag[len(TEXT):]])
    else:
      assert element.tag in (TEXT + 'span', TEXT + 'a'), element.tag
      self.shown.append(element.get(TEXT + 'style-name', ''))
      self.inline(element)
      self.shown.pop()


def plain(element):
  document = Document([])
  document.inline(element)
  return document.text.replace('\0', ' ')


def bare(line):
  """A line without what shows that it is quoted or an item of a list."""
  return re.sub(r'^(│ )*( {4})*(• |\d+\. )?', '', line)


def must_be_comment(comment, note):
  assert comment.findtext(DC + 'creator', '') == note['creator']
  assert TIME.match(comment.findtext(DC + 'date'))
  paragraphs = comment.findall(TEXT + 'p')
  tags = [p for p in paragraphs if p.get(TEXT + 'style-name') == 'Tags']
  words = ' '.join('\n'.join(bare(plain(p)) for p in paragraphs if p not in tags).split())
  assert words == (formatted(note['note'])[0] if note['note'] else ''), (words, note['note'])
  assert [plain(span) for p in tags for span in p] == note['tags']


def check_odt_note(document, start, number, note):
  comment = note['note'] or note['tags']
  name = note['id'] if comment else f'Highlight {number}'
  if comment:
    must_be_comment(document.comments[name], note)
  begin, end = document.begins[name], document.ends[name]
  if note['unplaced']:
    assert document.text[begin:end] == note['exact']
  elif note['article']:
    assert end == begin < start
  else:
    assert end == start + note['end']
    assert begin == start + note['begin'] or document.text[start + note['begin']:begin] == '\n'
    assert all('Highlight_20_' + note['colour'] in document.colours[i] for i in range(begin, end)
               if document.text[i] != '\n')


def must_be_package(data, archive):
  kind = b'application/vnd.oasis.opendocument.text'
  assert data[30:38 + len(kind)] == b'mimetype' + kind, 'it is not known by its first bytes'
  assert archive.testzip() is None
  files = [name for name in archive.namelist() if name != 'mimetype']
  manifest = archive.read('META-INF/manifest.xml').decode()
  assert set(re.findall('full-path="([^"]*)"', manifest)) == {'/', *files} - {'META-INF/manifest.xml'}
  for name in files:
    subprocess.run(['xmllint', '--noout', '-'], input=archive.read(name), check=True)


def check_odt(data, articles, found):
  archive = zipfile.ZipFile(io.BytesIO(data))
  must_be_package(data, archive)
  content = ET.fromstring(archive.read('content.xml'))
  styles = ET.fromstring(archive.read('styles.xml'))
  known = {style.get(STYLE + 'name') for root in (content, styles) for style in root.iter()}
  used = {value for element in content.iter() for name, value in element.items() if name.endswith('}style-name')}
  assert used <= known, used - known
  document = Document(content.find(f'{OFFICE}body/{OFFICE}text'))
  assert set(document.begins) == set(document.ends)
  assert len(document.begins) == sum(len(article['notes']) for article in articles)
  assert len(document.articles) == len(articles)
  number = 0
  for start, article in zip(document.articles, articles):
    assert document.text[start:start + len(article['text'])] == article['text']
    for note in in_order(article):
      number += 1
      check_odt_note(document, start, number, note)
  n_heads = len(list(content.iter(TABLE + 'table-header-rows')))
  assert len(list(content.iter(TABLE + 'table-row'))) - n_heads == sum(found)


# REFI-QDA

ORDER = {
  'Project': ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs', 'Description', 'NoteRef'],
  'TextSource': ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
  'Note': ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
  'PlainTextSelection': ['Description', 'Coding', 'NoteRef'],
  'Coding': ['CodeRef', 'NoteRef'],
  'Code': ['Description', 'NoteRef', 'Code'],
  'VariableValue': ['VariableRef', 'TextValue'],
}


def check_order(element):
  order = ORDER.get(element.tag[len(QDA):])
  if order is not None:
    places = [order.index(child.tag[len(QDA):]) for child in element]
    assert places == sorted(places), f'{element.tag}: {places}'
  for child in element:
    check_order(child)


def check_qda_ids(project):
  guids = [element.get('guid') for element in project.iter() if element.get('guid')]
  assert all(GUID.match(guid) for guid in guids)
  assert len(guids) == len(set(guids)), 'a GUID is not unique'
  for element in project.iter():
    if element.get('targetGUID'):
      assert element.get('targetGUID') in guids, 'a reference leads nowhere'
    if element.tag in (QDA + 'PlainTextSelection', QDA + 'Coding', QDA + 'TextSource', QDA + 'Note'):
      assert element.get('creatingUser') in guids and TIME.match(element.get('creationDateTime'))


def expected_selections(article):
  """Two notes of one person on one range are one selection."""
  selections = {}
  placed = [n for n in article['notes'] if not n['unplaced'] and not n['article']]
  for note in sorted(placed, key=lambda n: (n['begin'], n['end'], n['id'])):
    notes, tags = selections.setdefault((note['creator'] or 'Reader', note['begin'], note['end']), ([], set()))
    if note['note']:
      notes.append(note['note'])
    tags.update(note['tags'] or ([] if note['note'] else [None]))
  return selections


def check_source(source, archive, article, codes, users):
  name = source.get('plainTextPath')
  data = archive.read('sources/' + name[len('internal://'):])
  assert name == f'internal://{source.get("guid")}.txt'
  assert not data.startswith(b'\xef\xbb\xbf') and b'\r' not in data
  text = data.decode('utf-8')
  assert text == article['text']
  expected = expected_selections(article)
  for selection in source.findall(QDA + 'PlainTextSelection'):
    begin, end = int(selection.get('startPosition')), int(selection.get('endPosition'))
    assert 0 <= begin < end and text[begin:end] == selection.get('name')
    user = users[selection.get('creatingUser')]
    if user == 'Gloss':
      continue
    notes, tags = expected.pop((user, begin, end))
    assert selection.findtext(QDA + 'Description', '') == '\n\n'.join(notes)
    found = {codes[ref.get('targetGUID')] for ref in selection.iter(QDA + 'CodeRef')}
    assert len(found) == len(tags)
    for tag in tags - {None}:
      assert tag in found or any(re.fullmatch(re.escape(tag) + r' \(\d+\)', code) for code in found), (tag, found)
  assert not expected, f'{len(expected)} selections are missing'
  on_article = [n['note'] for n in article['notes'] if n['article'] and n['note']]
  assert sorted(source.findtext(QDA + 'Description', '').split('\n\n')) == sorted('\n\n'.join(on_article).split('\n\n'))


def check_qdpx(data, articles, found):
  archive = zipfile.ZipFile(io.BytesIO(data))
  assert archive.testzip() is None
  assert sorted(archive.namelist())[0] == 'project.qde' and len(archive.namelist()) == 1 + len(articles)
  with tempfile.NamedTemporaryFile() as file:
    file.write(archive.read('project.qde'))
    file.flush()
    subprocess.run(['xmllint', '--noout', file.name], check=True)
  project = ET.fromstring(archive.read('project.qde'))
  assert project.tag == QDA + 'Project'
  assert all(project.get(name) for name in ('name', 'origin', 'creatingUserGUID', 'creationDateTime'))
  check_order(project)
  check_qda_ids(project)
  names = [code.get('name') for code in project.iter(QDA + 'Code')]
  assert len({name.casefold() for name in names}) == len(names), 'a name of a code is not unique'
  codes = {code.get('guid'): code.get('name') for code in project.iter(QDA + 'Code')}
  users = {user.get('guid'): user.get('name') for user in project.iter(QDA + 'User')}
  sources = project.find(QDA + 'Sources')
  assert len({source.get('name') for source in sources}) == len(sources) == len(articles)
  for source, article in zip(sources, articles):
    check_source(source, archive, article, codes, users)
  lost = [n for article in articles for n in article['notes'] if n['unplaced']]
  contents = sorted(note.findtext(QDA + 'PlainTextContent') for note in project.iter(QDA + 'Note'))
  assert contents == sorted(f'{n["exact"]}\n\n{n["note"]}' for n in lost)
  n_quotes = sum(codes[ref.get('targetGUID')].startswith('Quote (') for ref in project.iter(QDA + 'CodeRef'))
  assert n_quotes == found[0]


CHECKS = {'csv': check_csv, 'hypothesis': check_hypothesis, 'json': check_w3c, 'html': check_html,
          'markdown': check_markdown, 'odt': check_odt, 'text': check_text, 'qdpx': check_qdpx}


def main(program):
  with tempfile.TemporaryDirectory() as parent:
    folder = os.path.join(parent, 'exports')
    write_exports(program, folder)
    articles = json.loads(read(folder, 'truth.json'))
    assert [len(article['notes']) for article in articles] == [500, 500]
    assert sum(note['unplaced'] for note in articles[0]['notes']) > 20
    found = (sum(article['quotes'] for article in articles), sum(article['actors'] for article in articles))
    assert found[0] > 2 and found[1] > 4
    for name, check in CHECKS.items():
      check(read(folder, f'one.{name}'), articles[:1], (0, 0))
      check(read(folder, f'two.{name}'), articles, found)
      print(f'{name}: 500 of 500 and 1000 of 1000 notes')
    check_same_bytes(program, folder)


if __name__ == '__main__':
  main(sys.argv[1])
