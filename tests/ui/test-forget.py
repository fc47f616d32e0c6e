# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""An article is forgotten with its notes, from the menu and from the list of recent ones, and comes back."""

import fcntl
import os
import pathlib

from driver import Program, library, note_files, run, stored_notes, wait_for
from reader import SAMPLE, Reader

TITLE = 'Vellby shuts its bridge again, and asks who had seen the crack'


def entries():
  return sorted(path.name for path in library().glob('*') if (path / 'article.json').exists())


def is_recent():
  """The toolkit writes the list a moment later."""
  path = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'recently-used.xbel'
  return path.exists() and pathlib.Path(SAMPLE).name in path.read_text(encoding='utf-8')


def forget_by_menu(gloss):
  gloss.push('Main menu')
  gloss.click(gloss.find('menu item', 'Forget This Article…'))


def undo(gloss):
  # The notice does not stay for ever: nothing may be waited for first.
  gloss.click(gloss.find('push button', lambda name: name.startswith('Undo')))


def test_an_article_without_notes_goes_and_comes_back():
  with Reader(SAMPLE, ends=True) as gloss:
    [entry] = wait_for('an entry', entries)
    forget_by_menu(gloss)
    gloss.find('label', f'“{TITLE}” forgotten')
    assert entries() == [], entries()
    gloss.find('frame', 'Gloss')
    undo(gloss)
    gloss.page = gloss.find('text', 'Article', text='Vellby')
    assert entries() == [entry]
    gloss.select('traffic on Friday evening')
    gloss.press('1')
    [file] = wait_for('a file of notes', note_files)
    wait_for('a note', lambda: stored_notes(file))
    gloss.saved()
    gloss.quit()


def test_whoever_has_notes_is_asked_first():
  with Reader(SAMPLE) as gloss:
    [entry] = entries()
    [note] = stored_notes(library() / entry / 'annotations.json')
    forget_by_menu(gloss)
    gloss.find('label', 'Your note on it goes as well.')
    gloss.press('Escape')
    gloss.gone('label', 'Your note on it goes as well.')
    assert entries() == [entry]
    gloss.turn_to(TITLE)
    forget_by_menu(gloss)
    gloss.find('label', 'Your note on it goes as well.')
    gloss.press('alt+f')
    gloss.find('label', f'“{TITLE}” forgotten')
    assert entries() == []
    gloss.turn_to('Gloss')
    undo(gloss)
    gloss.find('text', 'Article', text='Vellby')
    assert stored_notes(library() / entry / 'annotations.json') == [note]
    wait_for('the article among the recent ones', is_recent)


def test_the_list_of_recent_articles_forgets_too():
  with Program() as gloss:
    [entry] = entries()
    gloss.push('Recent articles')
    gloss.click(gloss.find('push button', f'Forget “{TITLE}”'))
    gloss.find('label', f'“{TITLE}” forgotten')
    assert entries() == []
    undo(gloss)
    wait_for('the entry', lambda: entries() == [entry])
    gloss.find('text', 'Article', text='Vellby')


def test_what_is_forgotten_leaves_the_list_of_articles_at_once():
  with Reader(SAMPLE) as gloss:
    forget_by_menu(gloss)
    gloss.find('label', 'Your note on it goes as well.')
    gloss.press('alt+f')
    gloss.find('label', f'“{TITLE}” forgotten')
    gloss.gone('panel', lambda name: TITLE in name)
    gloss.find('push button', 'Open Sample')


def test_a_window_that_was_closed_meanwhile_is_told_nothing():
  with Reader(SAMPLE) as gloss:
    wait_for('an entry', entries)
    gloss.press('ctrl+n')
    gloss.find('frame', 'Gloss')
    gloss.turn_to(TITLE)
    with open(library() / '.lock', 'w', encoding='utf-8') as lock:
      fcntl.flock(lock, fcntl.LOCK_EX)
      forget_by_menu(gloss)
      gloss.gone('frame', TITLE)
      gloss.press('ctrl+w')
      wait_for('one window', lambda: len(gloss.all('frame', 'Gloss')) == 1)
    wait_for('the end of the entry', lambda: entries() == [])
    gloss.turn_to('Gloss')
    gloss.gone('panel', lambda name: TITLE in name)
    gloss.find('push button', 'Open Sample')


run(test_an_article_without_notes_goes_and_comes_back,
    test_whoever_has_notes_is_asked_first,
    test_the_list_of_recent_articles_forgets_too,
    test_what_is_forgotten_leaves_the_list_of_articles_at_once,
    test_a_window_that_was_closed_meanwhile_is_told_nothing)
