# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files that are no articles: the window says which and why, and goes on."""

import pathlib

from driver import Program, library, run

HOME = pathlib.Path.home()

# name, what is in it (None: nothing is there), what the window says
CASES = [
  ('missing.txt', None, 'Not Found'),
  ('empty.txt', b'', 'Nothing to Read'),
  ('blank.txt', b' \n\n \n', 'Nothing to Read'),
  ('picture.png', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01' * 20, 'Could Not Open the Article'),
  ('huge.txt', b'word ' * (5 * 1024 * 1024), 'Too Large'),
]


def test_what_cannot_be_read_is_named_with_the_reason():
  for name, content, title in CASES:
    path = HOME / name
    if content is not None:
      path.write_bytes(content)
    with Program(path) as gloss:
      gloss.find('label', title)
      gloss.find('label', lambda text: name in text and text != name)
      gloss.find('push button', 'Open Another…')
  assert not list(library().glob('*')), 'an article that was not opened has an entry'


def test_a_file_that_comes_back_can_be_tried_again():
  path = HOME / 'late.txt'
  with Program(path) as gloss:
    gloss.find('label', 'Not Found')
    path.write_text('A late title\n\nAnd then there was text, said Ann Bell.\n', encoding='utf-8')
    gloss.push('Try Again')
    gloss.find('text', 'Article', text='A late title')


run(test_what_cannot_be_read_is_named_with_the_reason,
    test_a_file_that_comes_back_can_be_tried_again)
