# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each screen, card and dialog of Gloss, shown one after the other."""

import contextlib
import http.server
import pathlib
import threading

from driver import Program, cli, library, tool, wait_for
from reader import SAMPLE, Reader

HOME = pathlib.Path.home()

HEBREW = '''# הגשר של ולבי נסגר שוב

מאת אינס דאל

14 במרץ 2026

הגשר הצפוני נסגר לתנועה ביום שישי בערב, לאחר שצוללנים מצאו כי הסדק גדל באחד עשר סנטימטרים.

“אני מעדיפה להסביר גשר סגור מאשר גשר פתוח,” אמרה מארה אולין, ראש העיר, שהלכה ברגל אל המחסום בגשם.

התיקונים היו אמורים להסתיים בחודש מאי. עד אז תפעל מעבורת בין העיר העתיקה לבין האי.
'''

NOTES = (
  ('grown by eleven centimetres in four days', 'yellow', 'Check against the **log** of the divers.', ('claim', 'crack')),
  ('had walked to the barrier in the rain', 'blue', 'Who saw her there?', ('mayor',)),
  ('the fault had been reported in January', 'red', 'By letter, or by telephone?', ('claim',)),
  ('reported in January', 'green', '', ()),
)


class HalfPage(http.server.BaseHTTPRequestHandler):
  """The other half never comes."""

  def do_GET(self):
    self.send_response(200)
    self.send_header('Content-Type', 'text/html; charset=utf-8')
    self.send_header('Content-Length', '2400000')
    self.end_headers()
    self.wfile.write(b' ' * 1200000)
    self.server.looked_at.wait(60)

  def log_message(self, *args):
    pass


@contextlib.contextmanager
def slow_address():
  """The address of a page that is still coming as long as somebody looks"""
  with http.server.ThreadingHTTPServer(('127.0.0.1', 0), HalfPage) as server:
    server.looked_at = threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
      yield f'http://127.0.0.1:{server.server_address[1]}/bridge'
    finally:
      server.looked_at.set()
      server.shutdown()
      thread.join()


def enter_notes():
  for words, colour, note, tags in NOTES:
    cli('annotate', SAMPLE, f'--exact={words}', f'--color={colour}', *([f'--note={note}'] if note else []),
        *[f'--tag={tag}' for tag in tags])


class Scenes:
  """Each a state of the window; its name is that of the picture."""

  def __init__(self, environment, narrow=False):
    self.environment, self.narrow = environment, narrow

  def look(self, gloss, scene):
    """What is to be done with a state of the window"""
    raise NotImplementedError

  def read(self, *args):
    gloss = self.fill_screen(Reader(*args, env=self.environment))
    wait_for('a page as wide as the window', lambda: gloss.page.box[2] <= gloss.find('frame').box[2])
    if args and args[0] == SAMPLE:
      wait_for('actors and quotes', lambda: gloss.first('label', 'Mara Olin') or self.narrow)
    return gloss

  def fill_screen(self, gloss):
    """There is no window manager that would do it."""
    width, height = map(int, tool('xdotool', 'getdisplaygeometry').split())

    def fills():
      # A window that is still finding its first size takes it after one that it was told.
      gloss.resize(width, height)
      _, _, _, wide, high, _ = tool('xdotool', 'getwindowgeometry', '--shell', gloss.window).split()
      return (wide, high) == (f'WIDTH={width}', f'HEIGHT={height}') and gloss.find('frame').box[2] > width - 40

    wait_for('a window as large as the screen', fills)
    return gloss

  def empty(self, *args):
    return self.fill_screen(Program(*args, env=self.environment))

  def take(self, gloss, scene):
    # At the edge there is nothing that a tooltip would be shown for.
    tool('xdotool', 'mousemove', 0, 0)
    # A window that is asked for its tree has drawn what was pressed before.
    gloss.find('frame')
    wait_for('no tooltip', lambda: not gloss.all('tool tip'))
    self.look(gloss, scene)

  # Without an article

  def start(self):
    with self.empty() as gloss:
      gloss.find('push button', 'Open Sample')
      self.take(gloss, 'start')

  def address(self):
    with self.empty() as gloss:
      gloss.press('ctrl+l')
      gloss.find('text', 'Address')
      self.take(gloss, 'address')

  def error(self):
    with self.empty(HOME / 'missing.txt') as gloss:
      gloss.find('label', 'Not Found')
      self.take(gloss, 'error')

  def busy(self):
    with slow_address() as address, self.empty(address) as gloss:
      gloss.find('label', lambda name: name.startswith('1.2'))
      self.take(gloss, 'busy')

  def library(self):
    with self.empty() as gloss:
      gloss.find('panel', lambda name: 'Vellby' in name)
      self.take(gloss, 'library')

  def hits(self):
    with self.empty() as gloss:
      gloss.press('ctrl+f')
      wait_for('the entry has the keys', lambda: gloss.find('entry', 'Search the library').has('focused'))
      gloss.type('bridge')
      gloss.find('panel', lambda name: 'Quote' in name and 'bridge' in name)
      self.take(gloss, 'hits')

  # With one

  def page(self):
    with self.read(SAMPLE) as gloss:
      self.take(gloss, 'page')

  def actor_card(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('said Mara Olin')
      gloss.press_until('Right', lambda: gloss.caret == gloss.offset('Mara Olin'))
      gloss.press('i')
      gloss.find('label', lambda name: name.startswith('Mention '))
      self.take(gloss, 'actor-card')

  def quote_card(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('would rather explain')
      gloss.press('i')
      gloss.find('push button', 'Correct…')
      self.take(gloss, 'quote-card')

  def note_card(self):
    with self.read(SAMPLE) as gloss:
      for scene, words in (('note-card', 'grown by eleven'), ('quote-card-with-note', 'reported in January')):
        gloss.caret_to(words)
        gloss.press('i')
        gloss.find_popover().find('push button', 'Edit note')
        self.take(gloss, scene)
        gloss.press('Escape')
        gloss.popover_gone()

  def correction(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('would rather explain')
      gloss.press('c')
      gloss.find('push button', 'Not a quote')
      self.take(gloss, 'quote-correction')
      gloss.press('Escape')
      gloss.gone('push button', 'Not a quote')
      gloss.click_words('Alder Bridge')
      gloss.press('c')
      gloss.find('push button', 'Not an actor')
      self.take(gloss, 'actor-correction')

  def edges(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('would rather explain')
      gloss.press('alt+Left')
      wait_for('an edge that moved', lambda: gloss.caret > gloss.offset('an open'))
      self.take(gloss, 'edges')
      gloss.press('ctrl+z')

  def selection(self):
    with self.read(SAMPLE) as gloss:
      # The pointer would rest on a mark near by, and its card be in the way.
      gloss.select_by_keys('closed to all traffic')
      gloss.find('push button', 'Note')
      self.take(gloss, 'selection')

  def note_editor(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('had walked to the barrier')
      gloss.find('text', 'Note')
      self.take(gloss, 'note-editor')

  def note_chooser(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('reported in January')
      gloss.find('list', lambda name: name.endswith(' on these words'))
      self.take(gloss, 'note-chooser')

  def dossier(self):
    with self.read(SAMPLE) as gloss:
      gloss.click_words('said Mara Olin')
      gloss.press_until('Right', lambda: gloss.caret == gloss.offset('Mara Olin'))
      gloss.press('i')
      gloss.push('Dossier')
      gloss.turn_to('Mara Olin')
      self.take(gloss, 'dossier')

  def left_out(self):
    path = HOME / 'gazette.txt'
    path.write_text('The harbour is dredged\n\nShare this page with your friends.\n\n'
                    'Ten boats of mud a day, Mara Olin said on Friday.\n\nSubscribe for two crowns a week.\n',
                    encoding='utf-8')
    with self.read(path) as gloss:
      for words in ('Share this page', 'Subscribe for'):
        gloss.click_words(words)
        gloss.press('ctrl+Delete')
        wait_for(f'{words!r} left out', lambda: words not in gloss.page.text)
      self.take(gloss, 'toast')
      gloss.push('Main menu')
      gloss.find('menu item', 'Left Out…')
      self.take(gloss, 'main-menu')
      gloss.click(gloss.find('menu item', 'Left Out…'))
      gloss.turn_to('Left Out')
      self.take(gloss, 'left-out')

  def not_saved(self):
    path = HOME / 'mud.txt'
    path.write_text('Where the mud goes\n\nNobody has asked the fish, Tomas Reik said.\n', encoding='utf-8')
    with self.read(path) as gloss:
      entry = wait_for('an entry', lambda: next((f.parent for f in library().glob('*/article.json')
                                                 if 'the mud goes' in f.read_text(encoding='utf-8')), None))
      entry.rename(entry.with_name('aside'))
      entry.write_text('in the way', encoding='utf-8')
      gloss.top()
      gloss.press('shift+End', '2')
      gloss.find('label', 'Your notes are not saved')
      self.take(gloss, 'not-saved')
      entry.unlink()
      entry.with_name('aside').rename(entry)

  def preferences(self):
    with self.read(SAMPLE) as gloss:
      for page in ('Reading', 'Notes', 'Library'):
        gloss.open_preferences(page)
        self.take(gloss, f'preferences-{page.lower()}')
        gloss.close_preferences()

  def appearance(self):
    with self.read(SAMPLE) as gloss:
      gloss.push('Appearance')
      gloss.find('push button', 'Larger text')
      self.take(gloss, 'appearance')

  def review(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('ctrl+r')
      gloss.find('label', lambda name: name.endswith('left'))
      self.take(gloss, 'review')

  def balance(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('alt+4')
      gloss.find('list', 'Reporting Words')
      self.take(gloss, 'balance')

  def lists(self):
    with self.read(SAMPLE) as gloss:
      for number, title in enumerate(('Actors', 'Quotes', 'Notes'), 1):
        gloss.press(f'alt+{number}')
        tab = gloss.find('page tab', lambda name: name.startswith(title))
        wait_for(f'{title} chosen', lambda: tab.has('selected'))
        self.take(gloss, title.lower())
      gloss.open_note_filter()
      self.take(gloss, 'note-filter')
      gloss.push('Manage tags')
      gloss.find('frame', 'Tags')
      self.take(gloss, 'tags')

  def modes(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('h')
      gloss.find('label', 'Quotes are hidden')
      self.take(gloss, 'without-quotes')
      gloss.press('Escape', 'u')
      gloss.find('label', 'Only claims without a named source')
      self.take(gloss, 'unsourced')

  def marks_menu(self):
    with self.read(SAMPLE) as gloss:
      gloss.click(gloss.find(None, 'Marks'))
      gloss.find('panel', 'What the marks mean')
      self.take(gloss, 'marks')

  def export(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('ctrl+e')
      gloss.find('push button', 'Export…')
      self.take(gloss, 'export')

  def find(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('ctrl+f')
      gloss.find('entry', 'Find in article')
      gloss.type('bridge')
      gloss.find('label', lambda name: ' of ' in name)
      self.take(gloss, 'find')

  def shortcuts(self):
    with self.read(SAMPLE) as gloss:
      gloss.press('ctrl+question')
      gloss.find('label', 'Open an article')
      self.take(gloss, 'shortcuts')

  def revision(self):
    path = HOME / 'fog.txt'
    path.write_text('Fog holds the ferries\n\nFour ferries were held, Mara Olin said on Friday.\n\n'
                    'The old pier was sold to a fishmonger.\n', encoding='utf-8')
    cli('annotate', path, '--exact=said on Friday', '--note=When?')
    cli('annotate', path, '--exact=sold to a fishmonger', '--note=For how much?')
    path.write_text('Fog holds the ferries\n\nFive ferries were held, Mara Olin said on Saturday.\n\n'
                    'A lorry crossed the bridge [first](https://example.org/lorry).\n', encoding='utf-8')
    with self.read(path) as gloss:
      gloss.find('label', 'The article has changed since you read it')
      self.take(gloss, 'outcome')
      gloss.push('What Changed…')
      gloss.find('frame', 'What Changed')
      self.take(gloss, 'revision')

  def link(self):
    path = HOME / 'lorry.md'
    path.write_text('# A lorry crosses\n\nThe first lorry crossed [on Friday](https://example.org/lorry), slowly.\n',
                    encoding='utf-8')
    with self.read(path) as gloss:
      gloss.press('l')
      gloss.find(name='https://example.org/lorry')
      self.take(gloss, 'link')

  def hebrew(self):
    path = HOME / 'hebrew.md'
    path.write_text(HEBREW, encoding='utf-8')
    cli('annotate', path, '--exact=שהלכה ברגל אל המחסום', '--note=מי ראה אותה שם?', '--color=blue')
    with self.read(path) as gloss:
      self.take(gloss, 'hebrew')


ALL = ('start', 'address', 'busy', 'error', 'page', 'actor_card', 'quote_card', 'note_card', 'correction', 'edges',
       'selection', 'note_editor', 'note_chooser', 'review', 'balance', 'lists', 'modes', 'marks_menu', 'appearance', 'dossier',
       'export', 'find', 'shortcuts', 'preferences', 'revision', 'left_out', 'not_saved', 'link', 'hebrew',
       'library', 'hits')

# Before anything was read
WITHOUT_ARTICLE = ('start', 'address', 'busy', 'error')
