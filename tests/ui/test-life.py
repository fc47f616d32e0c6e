# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the program begins, goes on beside itself, and ends."""

import os
import pathlib
import shutil
import signal
import subprocess

from driver import Program, cli, library, run, stored_notes, wait_for

APPLICATION = 'org.glossreader.Gloss'
HOME = pathlib.Path.home()


def article(name):
  """Long enough to have a middle."""
  path = HOME / name
  way = '\n\n'.join(f'Paragraph {i} of the way, with words to walk on.' for i in range(200))
  path.write_text(f'{name}\n\n{way}\n', encoding='utf-8')
  return path


def titles(gloss):
  return sorted(w.name for w in gloss.children() if w.role == 'frame')


def ready(gloss, title):
  """Waits for the article, with the caret at its beginning."""
  page = gloss.find('text', 'Article', text=title)
  wait_for('the page takes the keys', lambda: page.has('focused'))
  return page


def highlight_the_title(gloss, title):
  ready(gloss, title)
  gloss.press('ctrl+Home', 'shift+End', '2')


def start_again(*args):
  """What the desktop does with another file: the program that runs already opens it."""
  subprocess.run([os.environ['GLOSS_PROGRAM'], *map(str, args)], check=True, timeout=30)


def test_a_second_start_opens_in_the_first_one_and_each_article_once():
  one, two = article('one.txt'), article('two.txt')
  link = HOME / 'link.txt'
  link.symlink_to(one)
  with Program(one, leaks_told=True) as gloss:
    ready(gloss, 'one.txt')
    start_again(two)
    wait_for('a second window', lambda: titles(gloss) == ['one.txt', 'two.txt'])
    start_again(one, two)
    start_again(article('three.txt'))
    wait_for('a third window', lambda: titles(gloss) == ['one.txt', 'three.txt', 'two.txt'])
    gloss.quit()


def test_each_new_window_is_one_more():
  path = article('beside.txt')
  with Program('--new-window', path, ends=True) as gloss:
    ready(gloss, 'beside.txt')
    assert len(titles(gloss)) == 1
    start_again('--new-window')
    wait_for('a window without an article', lambda: len(titles(gloss)) == 2)
    subprocess.run(['gapplication', 'action', APPLICATION, 'new-window'], check=True, timeout=30)
    wait_for('another one', lambda: len(titles(gloss)) == 3)
    gloss.quit()


def test_the_desktop_starts_it_over_the_bus():
  path = article('bus.txt')
  call = 'gdbus wait --session --timeout 60 "$1" && exec gapplication launch "$1" "$2"'
  with subprocess.Popen(['sh', '-c', call, 'sh', APPLICATION, str(path)]) as desktop:
    with Program('--gapplication-service', ends=True) as gloss:
      ready(gloss, 'bus.txt')
      assert titles(gloss) == ['bus.txt']
      gloss.quit()
  assert desktop.returncode == 0


def test_the_end_of_the_session_loses_nothing():
  path = article('ending.txt')
  for end in (signal.SIGTERM, signal.SIGINT):
    with Program(path, ends=True) as gloss:
      highlight_the_title(gloss, 'ending.txt')
      wait_for('a note', lambda: gloss.first('page tab', lambda name: name.startswith('Notes ')))
      gloss.process.send_signal(end)
      gloss.wait_end()
    assert 'ending.txt' in cli('list', path)
    shutil.rmtree(library())


def test_an_article_opens_where_it_was_left():
  path = article('middle.txt')
  with Program(path, ends=True) as gloss:
    ready(gloss, 'middle.txt')
    gloss.press('ctrl+f')
    gloss.enter(gloss.find('entry', 'Find in article'), 'Paragraph 120')
    gloss.find('label', '1 of 1')
    gloss.press('Escape')
    left = wait_for('the middle on the screen', lambda: top_offset(gloss))
    gloss.quit()
  with Program(path, ends=True) as gloss:
    wait_for('the same place', lambda: abs(top_offset(gloss) - left) < 100)
    gloss.quit()


def entry_of(title):
  """The folder of an article in the library, or None."""
  for found in library().glob('*/article.json'):
    if title in found.read_text(encoding='utf-8'):
      return found.parent
  return None


def top_offset(gloss):
  """The first letter that can be seen in the page."""
  page = gloss.find('text', 'Article')
  text = page.node.get_text_iface()
  top = page.box[1]
  low, high = 0, text.get_character_count() - 1
  while low < high:
    middle = (low + high) // 2
    if text.get_character_extents(middle, 1).y < top:
      low = middle + 1
    else:
      high = middle
  return low


def test_notes_that_cannot_be_saved_stay_in_sight_and_closing_asks():
  path = article('full.txt')
  with Program(path, ends=True) as gloss:
    ready(gloss, 'full.txt')
    entry = wait_for('an entry', lambda: entry_of('full.txt'))
    aside = entry.with_name('aside')
    entry.rename(aside)
    entry.write_text('in the way', encoding='utf-8')
    gloss.press('ctrl+Home', 'shift+End', '2')
    gloss.find('label', 'Your notes are not saved')
    gloss.find('label', 'Not saved')

    gloss.press('ctrl+w')
    gloss.find('label', 'Close without saving your notes?')
    gloss.press('Escape')
    gloss.gone('label', 'Close without saving your notes?')

    copy = HOME / 'copy.json'
    gloss.push('Save a Copy…')
    gloss.choose_new_file(copy)
    gloss.find('label', 'Copy of the notes saved')
    assert [note['target']['styleClass'] for note in stored_notes(copy)] == ['green']
    gloss.find('label', 'Your notes are not saved')

    entry.unlink()
    aside.rename(entry)
    gloss.push('Try Again')
    gloss.find('label', 'Saved')
    gloss.gone('label', 'Your notes are not saved')
    assert len(stored_notes(entry / 'annotations.json')) == 1
    gloss.quit()


run(test_a_second_start_opens_in_the_first_one_and_each_article_once,
    test_each_new_window_is_one_more,
    test_the_desktop_starts_it_over_the_bus,
    test_the_end_of_the_session_loses_nothing,
    test_an_article_opens_where_it_was_left,
    test_notes_that_cannot_be_saved_stay_in_sight_and_closing_asks)
