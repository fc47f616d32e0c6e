# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The articles that were read: listed, searched, and gathered by who speaks."""

import pathlib

from driver import Program, cli, run, wait_for  # before what reads G_DEBUG
from gi.repository import Gio, GLib
from reader import SAMPLE, Reader

HOME = pathlib.Path.home()
FERRY = HOME / 'ferry.md'
FERRY_TITLE = 'The ferry is late again'
SAMPLE_TITLE = 'Vellby shuts its bridge again, and asks who had seen the crack'


def enter_articles():
  """Once: the tests share a home."""
  if FERRY.exists():
    return
  FERRY.write_text(f'# {FERRY_TITLE}\n\n“The books are open, as they always were,” said Mara Olin, the mayor.\n\n'
                   'The engine of the ferry was cold.\n', encoding='utf-8')
  cli('annotate', str(FERRY), '--exact', 'engine', '--note', 'Which engine?')
  cli('annotate', SAMPLE, '--exact', 'eleven centimetres', '--note', 'Against the log')


def row(gloss, *words):
  return gloss.find('panel', lambda name: all(word in name for word in words))


def test_without_articles_there_is_what_to_do():
  with Program() as gloss:
    gloss.find('push button', 'Open Sample')
    gloss.press('ctrl+f')
    assert gloss.first('entry', 'Search the library') is None


def test_articles_are_listed_and_one_is_opened():
  enter_articles()
  with Program() as gloss:
    assert row(gloss, FERRY_TITLE, '1 note').name.startswith(f'{FERRY_TITLE}. 1 note')  # no date, no empty place for one
    gloss.click(row(gloss, 'Vellby shuts its bridge', '1 note'))
    gloss.find('text', 'Article', text='Vellby shuts its bridge')


def test_whoever_types_searches_and_what_is_found_opens_at_its_place():
  enter_articles()
  with Program() as gloss:
    row(gloss, FERRY_TITLE)
    gloss.type('cold')
    gloss.click(row(gloss, 'Text', 'engine of the ferry was cold', FERRY_TITLE))
    page = gloss.find('text', 'Article', text='The engine of the ferry')
    place = page.text.index('The engine of the ferry')
    wait_for('the caret in its paragraph', lambda: page.node.get_text_iface().get_caret_offset() >= place)


def test_notes_are_found_and_escape_leads_back_to_the_list():
  enter_articles()
  with Program() as gloss:
    row(gloss, FERRY_TITLE)
    gloss.press('ctrl+f')
    wait_for('the entry has the keys', lambda: gloss.find('entry', 'Search the library').has('focused'))
    gloss.type('which eng')
    row(gloss, 'Note', 'Which engine?')
    gloss.type('xyz')
    gloss.find('label', 'Not Found')
    gloss.press('Escape')
    row(gloss, 'Vellby shuts its bridge')


def open_dossier(gloss):
  gloss.find('label', 'Mara Olin')
  x, y = gloss.show(gloss.offset('Mara Olin'))
  for step in (1, 3, 5):
    gloss.point(x + step, y)
  gloss.push('Dossier')


def test_a_dossier_gathers_what_somebody_said():
  enter_articles()
  with Reader(SAMPLE) as gloss:
    open_dossier(gloss)
    gloss.find('label', lambda name: '· 2 articles' in name)
    row(gloss, 'as they always were', FERRY_TITLE)
    row(gloss, 'rather explain a closed bridge')
    gloss.press('Escape')
    gloss.gone('label', lambda name: '· 2 articles' in name)


def test_the_program_ends_with_a_dossier_open():
  with Reader(SAMPLE) as gloss:
    open_dossier(gloss)
    gloss.find('frame', 'Mara Olin')
    gloss.turn_to(SAMPLE_TITLE)
    gloss.press('ctrl+q')
    wait_for('the end of the program', lambda: gloss.process.poll() is not None)
    assert gloss.process.returncode == 0, gloss.process.returncode


def test_the_same_words_are_found_elsewhere():
  enter_articles()
  with Reader(FERRY) as gloss:
    gloss.find('label', 'Mara Olin')
    x, y = gloss.show(gloss.offset('books are open'))
    for step in (1, 3, 5):
      gloss.point(x + step, y)
    gloss.push('Elsewhere')
    gloss.find('label', 'Nothing Found')


def ask(method, signature, *args):
  """What the desktop does for its overview."""
  bus = Gio.bus_get_sync(Gio.BusType.SESSION)
  return bus.call_sync('org.glossreader.Gloss', '/org/glossreader/Gloss/SearchProvider',
                       'org.gnome.Shell.SearchProvider2', method, GLib.Variant(signature, args),
                       None, Gio.DBusCallFlags.NONE, 20000).unpack()


def test_the_desktop_is_answered():
  enter_articles()
  with Program() as gloss:
    row(gloss, FERRY_TITLE)
    results, = ask('GetInitialResultSet', '(as)', ['which', 'engine'])
    assert results, 'nothing was found'
    metas, = ask('GetResultMetas', '(as)', results)
    assert metas[0]['name'] == 'Which engine?', metas
    assert FERRY_TITLE in metas[0]['description'], metas
    assert ask('GetSubsearchResultSet', '(asas)', results, ['zyxw']) == ([],)
    assert ask('GetResultMetas', '(as)', ['nonsense']) == ([],)
    ask('ActivateResult', '(sasu)', 'nonsense', [], 0)
    ask('ActivateResult', '(sasu)', results[0], ['which'], 0)
    gloss.find('text', 'Article', text='The engine of the ferry')


def test_the_desktop_leads_to_all_that_was_found():
  enter_articles()
  with Program() as gloss:
    row(gloss, FERRY_TITLE)
    ask('LaunchSearch', '(asu)', ['engine'], 0)
    row(gloss, 'Note', 'Which engine?')


run(test_without_articles_there_is_what_to_do,
    test_articles_are_listed_and_one_is_opened,
    test_whoever_types_searches_and_what_is_found_opens_at_its_place,
    test_notes_are_found_and_escape_leads_back_to_the_list,
    test_a_dossier_gathers_what_somebody_said,
    test_the_program_ends_with_a_dossier_open,
    test_the_same_words_are_found_elsewhere,
    test_the_desktop_is_answered,
    test_the_desktop_leads_to_all_that_was_found)
