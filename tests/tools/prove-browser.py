#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the page that an export makes in a real browser: it asks nobody for anything, runs nothing,
and says what the file says. Leaves pictures of it to be looked at.

usage: prove-browser.py BUILD-FOLDER PICTURES
"""

import http.server
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

TOP = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = TOP / 'data' / 'sample' / 'sample.md'

# Whom the browser asks by itself, whatever it shows; none of our pages speaks of them
ITS_OWN = re.compile(r'[A-Z]+ (http://)?[a-z0-9.-]+\.(google|googleapis|gvt1)\.com[:/]')

# A page that does all that ours must not, to know that it would be noticed
TRAP = '''<!DOCTYPE html><meta charset="utf-8"><title>trap</title>
<img src="http://tracker.example/pixel.png"><p id="p">before</p>
<script>document.getElementById('p').textContent = 'a script ran'</script>'''

NOTES = (
  ('grown by eleven centimetres in four days', 'yellow',
   'Check against the **log** of the divers:\n\n- who wrote it\n- [when](https://courier.example/log)', ('claim', 'crack')),
  ('had walked to the barrier in the rain', 'blue', 'Who saw her there? <script>alert(1)</script>', ('mayor',)),
  ('the fault had been reported in January', 'red', '> By letter, or by telephone?', ('claim',)),
  ('reported in January', 'green', '', ()),
)

QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-default-apps', '--disable-domain-reliability', '--disable-sync',
         '--disable-extensions', '--no-pings', '--hide-scrollbars', '--disable-dev-shm-usage',
         '--disable-features=OptimizationHints,MediaRouter,Translate,DialMediaRouteProvider']


class Listener(http.server.ThreadingHTTPServer):
  """A proxy that lets nothing through, and knows who asked."""

  def __init__(self):
    super().__init__(('127.0.0.1', 0), Handler)
    self.asked = []
    threading.Thread(target=self.serve_forever, daemon=True).start()

  def take(self):
    asked, self.asked = self.asked, []
    return asked


class Handler(http.server.BaseHTTPRequestHandler):
  def refuse(self):
    if not ITS_OWN.match(self.requestline):
      self.server.asked.append(self.requestline)
    self.send_error(502)

  do_GET = do_POST = do_HEAD = do_CONNECT = do_OPTIONS = refuse

  def log_message(self, *arguments):
    pass


class Browser:
  def __init__(self, folder, listener):
    port = listener.server_address[1]
    self.command = ['chromium', *QUIET, f'--user-data-dir={folder}', f'--proxy-server=http://127.0.0.1:{port}',
                    '--proxy-bypass-list=<-loopback>']
    self.listener = listener

  def run(self, page, *options):
    """What the browser says of a page, and whom it asked meanwhile."""
    self.listener.take()
    done = subprocess.run([*self.command, *options, page.as_uri()], capture_output=True, check=True, timeout=120)
    return done.stdout.decode(), self.listener.take()

  def dump(self, page):
    return self.run(page, '--dump-dom')

  def take_picture(self, page, picture, width, height, dark):
    _, asked = self.run(page, f'--screenshot={picture}', f'--window-size={width},{height}',
                        f'--blink-settings=preferredColorScheme={0 if dark else 1}')
    assert asked == [], asked
    assert picture.stat().st_size > 10000, f'{picture} is empty'


def load_readers():
  spec = importlib.util.spec_from_file_location('readers', TOP / 'tests' / 'export' / 'test-readers.py')
  readers = importlib.util.module_from_spec(spec)
  spec.loader.exec_module(readers)
  return readers


def check_trap(browser, folder):
  trap = folder / 'trap.html'
  trap.write_text(TRAP, encoding='utf-8')
  dom, asked = browser.dump(trap)
  assert 'a script ran' in dom and any('tracker.example' in line for line in asked), (dom, asked)


def check_page(browser, readers, page, articles, found):
  """What the browser made of the file is read as the file is, and has as many marks."""
  dom, asked = browser.dump(page)
  assert asked == [], f'{page.name} asks for {asked}'
  readers.check_html(dom.encode(), articles, found)
  file = page.read_text(encoding='utf-8')
  assert 'google' not in file and 'gvt1' not in file
  assert dom.count('<mark ') == file.count('<mark ') > 500
  assert file.count('alert(') == dom.count('alert(') > 50, 'nothing was put into the page to run'
  return dom.count('<mark ')


def check_generated(browser, build, folder):
  readers = load_readers()
  exports = folder / 'exports'
  readers.write_exports(build / 'tests' / 'export' / 'write-exports', exports)
  articles = json.loads((exports / 'truth.json').read_text(encoding='utf-8'))
  found = sum(article['quotes'] for article in articles), sum(article['actors'] for article in articles)
  for name, some, what in (('one', articles[:1], (0, 0)), ('two', articles, found)):
    page = exports / f'{name}.html'
    n_marks = check_page(browser, readers, page, some, what)
    print(f'{name}.html: {n_marks} marks, {len(some) * 500} notes, no request')


def write_sample(build, folder):
  environment = {**os.environ, 'XDG_DATA_HOME': str(folder / 'data'), 'XDG_CACHE_HOME': str(folder / 'cache'),
                 'XDG_CONFIG_HOME': str(folder / 'config'), 'GSETTINGS_BACKEND': 'memory'}

  def cli(*arguments):
    return subprocess.run([build / 'app' / 'cli' / 'gloss-cli', *arguments], env=environment, check=True,
                          capture_output=True).stdout

  for words, colour, note, tags in NOTES:
    cli('annotate', SAMPLE, f'--exact={words}', f'--color={colour}', *([f'--note={note}'] if note else []),
        *[f'--tag={tag}' for tag in tags])
  page = folder / 'sample.html'
  page.write_bytes(cli('export', SAMPLE, '--format=html', '--actors'))
  return page


def take_pictures(browser, page, pictures):
  pictures.mkdir(parents=True, exist_ok=True)
  for size, width in (('wide', 1400), ('narrow', 400)):
    for look in ('light', 'dark'):
      browser.take_picture(page, pictures / f'html-{size}-{look}.png', width, 1600, look == 'dark')
  paper = pictures / 'html.pdf'
  browser.run(page, f'--print-to-pdf={paper}', '--no-pdf-header-footer')
  subprocess.run(['pdftoppm', '-png', '-r', '80', '-l', '1', '-singlefile', paper, pictures / 'html-paper'], check=True)


def main(build, pictures):
  with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as parent:
    folder = pathlib.Path(parent)
    browser = Browser(folder / 'browser', Listener())
    check_trap(browser, folder)
    check_generated(browser, build, folder)
    take_pictures(browser, write_sample(build, folder), pictures)


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
