# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notes of several people on one article: whose they are, whose are seen, who agrees."""

from driver import cli, note_files, run, wait_for
from reader import SAMPLE, Reader, colleague


def open_with_a_colleague():
  """The reader's note, and two of a colleague's, one of them on some of the same words."""
  for file in note_files():
    file.unlink()
  cli('annotate', SAMPLE, '--exact=closed to all traffic', '--note=Mine')
  cli('import', SAMPLE, colleague('Tove', 'all traffic on Friday', 'Show me the warning'))
  gloss = Reader(SAMPLE, ends=True)
  gloss.show_list('Notes')
  gloss.find('label', 'Tove')
  return gloss


def at(gloss, words):
  """Puts the caret on words that have no note, and says what the page tells of them."""
  gloss.click_words(words)
  begin = gloss.offset(words)
  wait_for(f'the caret at {words!r}', lambda: abs(gloss.caret - begin) <= 1)
  return gloss.page.description


def test_an_author_can_be_hidden_in_the_list_and_in_the_article():
  with open_with_a_colleague() as gloss:
    gloss.open_note_filter()
    gloss.click(gloss.find('check box', 'Tove'))
    gloss.find('label', '1 of 3 notes')
    gloss.gone('label', 'By Tove')
    gloss.press('Escape')
    gloss.gone('radio button', 'As in the article')
    assert 'Highlight' not in at(gloss, 'Show me the warning')
    assert gloss.first('text', 'Note') is None

    gloss.push('Show All')
    gloss.find('label', 'By Tove')
    gloss.click_words('Show me the warning')
    gloss.find('text', 'Note', text='By Tove')
    gloss.close_editor()
    gloss.quit()


def test_words_that_several_people_marked_are_told():
  with open_with_a_colleague() as gloss:
    gloss.open_note_filter()
    gloss.click(gloss.find('check box', 'Only words that several people marked'))
    gloss.find('label', '2 of 3 notes')
    gloss.press('Escape')
    gloss.gone('radio button', 'As in the article')
    gloss.click_words('closed to all')
    gloss.find('label', 'Also marked by Tove')
    gloss.press('Escape')
    gloss.gone('text', 'Add a tag')
    assert 'Also marked by Tove' in gloss.page.description, gloss.page.description

    # With that note gone, nobody shares words.
    gloss.press('Delete')
    gloss.find('label', '0 of 2 notes')
    gloss.quit()


run(test_an_author_can_be_hidden_in_the_list_and_in_the_article,
    test_words_that_several_people_marked_are_told)
