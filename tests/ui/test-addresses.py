# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pages of the web, from a server on this machine: by command line, by dialog, without the server, and without an article."""

import http.server
import os
import pathlib
import threading

from driver import Program, library, run, wait_for, wait_for_rest
from reader import SAMPLE, Reader

PROSE = ('Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, '
         'and nobody knew for how long they would be held, nor what it would cost the town.')
PAGES = {
  '/fog': f'<html><title>Fog holds the ferries</title><h1>Fog holds the ferries</h1><p>{PROSE}</p></html>',
  '/dressed': ('<html><title>Ferries sail again</title><link rel="stylesheet" href="/style.css">'
               '<link rel="icon" href="/icon.png"><link rel="preload" as="image" href="/early.png">'
               '<meta property="og:image" content="/shared.png"><script src="/script.js"></script>'
               '<h1>Ferries sail again</h1><img src="/fog.png"><iframe src="/frame"></iframe>'
               f'<p style="background: url(/paper.png)">{PROSE}</p></html>'),
  '/bare': '<html><title>Bare</title><nav><a href="/">Home</a></nav><p>Only a line.</p></html>',
}


SLOW = f'<html><title>Slow</title><h1>Fog holds the ferries</h1><p>{PROSE}</p><!--{"x" * 200000}--></html>'.encode()


# As GLib writes sizes: a space that does not break, and a thousand bytes to the kilobyte
HALF = f'100.0\u00a0kB of {len(SLOW) / 1000:.1f}\u00a0kB'


KEPT = 'The page is shown as it was kept'


class Handler(http.server.BaseHTTPRequestHandler):
  def do_GET(self):
    self.server.asked.append(self.path)
    if self.path == '/slow':
      self.send_half()
      return
    if self.path == '/newest':
      self.send_response(302)
      self.send_header('Location', '/fog')
      self.end_headers()
      return
    page = PAGES.get(self.path) if self.path not in self.server.gone else None
    self.send_response(200 if page else 404)
    self.send_header('Content-Type', 'text/html; charset=utf-8')
    self.end_headers()
    self.wfile.write((page or '').encode())

  def send_half(self):
    """A page whose other half comes when the test says so."""
    self.send_response(200)
    self.send_header('Content-Type', 'text/html; charset=utf-8')
    self.send_header('Content-Length', str(len(SLOW)))
    self.end_headers()
    self.wfile.write(SLOW[:100000])
    self.server.other_half.wait(60)
    try:
      self.wfile.write(SLOW[100000:])
    except OSError:
      pass

  def log_message(self, *args):
    pass


class Server:
  def __enter__(self):
    self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    self.server.asked = []
    self.server.gone = set()
    self.server.other_half = threading.Event()
    self.thread = threading.Thread(target=self.server.serve_forever)
    self.thread.start()
    self.address = f'http://127.0.0.1:{self.server.server_address[1]}'
    return self

  def __exit__(self, *_):
    self.server.other_half.set()
    self.server.shutdown()
    self.server.server_close()
    self.thread.join()


def test_an_address_opens_and_is_kept_for_reading_without_a_network():
  with Server() as server:
    address = server.address + '/fog'
    with Program(address) as gloss:
      gloss.find('text', 'Article', text='Fog holds the ferries')
    wait_for('the bytes of the page', lambda: list(library().glob('*/source.html')))
  with Program(address) as gloss:
    gloss.find('text', 'Article', text='Fog holds the ferries')
    gloss.find('label', KEPT)
    gloss.find('label', lambda text: text == '127.0.0.1 cannot be reached.')


def test_what_led_to_a_page_leads_to_it_without_a_network():
  with Server() as server:
    address = server.address + '/newest'
    with Program(address) as gloss:
      gloss.find('text', 'Article', text='Fog holds the ferries')
  with Program(address) as gloss:
    gloss.find('text', 'Article', text='Fog holds the ferries')
    gloss.find('label', KEPT)


def test_a_page_that_was_removed_is_shown_as_it_was_kept_until_it_is_back():
  with Server() as server:
    with Program(server.address + '/fog') as gloss:
      gloss.find('text', 'Article', text='Fog holds the ferries')
    server.server.gone.add('/fog')
    with Program(server.address + '/fog') as gloss:
      gloss.find('text', 'Article', text='Fog holds the ferries')
      gloss.find('label', lambda text: text.startswith('There is no such page at 127.0.0.1.'))
      assert gloss.first('push button', 'Save a Copy…') is None
      server.server.gone.clear()
      button = gloss.find('push button', 'Try Again')
      wait_for_rest('the bar that has come down', lambda: button.box)
      gloss.click(button)
      gloss.gone('label', KEPT)


def sources():
  return list(library().glob('*/source*.html'))


def test_of_a_page_nothing_is_fetched_but_the_page():
  before = sources()
  with Server() as server, Program(server.address + '/dressed') as gloss:
    gloss.find('text', 'Article', text='Ferries sail again')
    wait_for('the bytes of the page', lambda: len(sources()) == len(before) + 1)
    assert server.server.asked == ['/dressed']


def test_an_address_is_typed_into_a_dialog():
  with Server() as server, Program() as gloss:
    gloss.press('ctrl+l')
    entry = gloss.find('text', 'Address')
    gloss.enter(entry, server.address + '/fog')
    gloss.press('Return')
    # GTK 4.8 does not bear being asked for the children of a dialog that is going away.
    wait_for('the request', lambda: server.server.asked)
    gloss.find('text', 'Article', text='Fog holds the ferries')


def test_what_the_server_says_is_told():
  with Server() as server, Program(server.address + '/nothing') as gloss:
    gloss.find('label', 'Not Found')
    gloss.find('label', lambda text: 'There is no such page at 127.0.0.1' in text)


def test_a_page_without_an_article_is_shown_whole():
  with Server() as server, Program(server.address + '/bare') as gloss:
    gloss.find('label', 'No Article Here')
    gloss.push('Show All Text')
    gloss.find('text', 'Article', text='Only a line.')


def test_what_has_come_of_a_slow_page_is_told():
  with Server() as server, Program(server.address + '/slow') as gloss:
    gloss.find('label', lambda name: name.startswith('Opening'))
    gloss.find('label', HALF)
    server.server.other_half.set()
    gloss.find('text', 'Article', text='Fog holds the ferries')


def test_a_slow_page_can_be_given_up():
  with Server() as server, Program(server.address + '/slow') as gloss:
    gloss.find('label', HALF)
    gloss.push('Cancel')
    gloss.find('label', lambda name: name in ('Fog holds the ferries', 'Open an Article'))


def test_the_original_is_opened_by_the_program_for_its_kind():
  seen = pathlib.Path.home() / 'seen'
  applications = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'applications'
  applications.mkdir(parents=True)
  (applications / 'viewer.desktop').write_text(
      f'[Desktop Entry]\nType=Application\nName=Viewer\nExec=cp %f {seen}\nMimeType=text/html;\n', encoding='utf-8')
  (applications / 'mimeapps.list').write_text('[Default Applications]\ntext/html=viewer.desktop\n', encoding='utf-8')
  with Server() as server, Program(server.address + '/fog') as gloss:
    gloss.find('text', 'Article', text='Fog holds the ferries')
    wait_for('the bytes of the page', lambda: list(library().glob('*/source.html')))
    gloss.push('Main menu')
    gloss.click(gloss.find('menu item', 'View Original'))
    wait_for('the viewer', lambda: seen.exists() and seen.read_text(encoding='utf-8') == PAGES['/fog'])


def test_what_was_copied_is_pasted_with_its_markup():
  """A copy is offered as plain text and as HTML, which alone knows who said it: the HTML counts."""
  with Reader(SAMPLE) as gloss:
    gloss.select('Concrete is supposed to be boring.')
    gloss.press('ctrl+shift+c')
    gloss.press('ctrl+shift+v')
    wait_for('the markup of what was pasted', lambda: any(
        'Concrete is supposed' in file.read_text(encoding='utf-8') for file in library().glob('*/source.html')))


run(test_an_address_opens_and_is_kept_for_reading_without_a_network,
    test_what_led_to_a_page_leads_to_it_without_a_network,
    test_a_page_that_was_removed_is_shown_as_it_was_kept_until_it_is_back,
    test_of_a_page_nothing_is_fetched_but_the_page,
    test_an_address_is_typed_into_a_dialog,
    test_what_the_server_says_is_told,
    test_a_page_without_an_article_is_shown_whole,
    test_what_has_come_of_a_slow_page_is_told,
    test_a_slow_page_can_be_given_up,
    test_the_original_is_opened_by_the_program_for_its_kind,
    test_what_was_copied_is_pasted_with_its_markup)
