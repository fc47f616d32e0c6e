# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who signs the notes: chosen once, and what was signed before is still the reader's."""

from driver import note_files, run, stored_notes, tool, wait_for
from reader import SCHEMA, annotate_anew, open_notes, setting


def test_new_notes_are_signed_with_the_name_that_is_chosen():
  annotate_anew('reader-name', 'former-reader-names')
  [old] = stored_notes(note_files()[0])
  account = old['creator']['name']
  with open_notes() as gloss:
    preferences = gloss.open_preferences('Notes')
    name = preferences.find('text', 'Your Name', account)
    gloss.write(name, 'Ada Vintner')
    assert setting('reader-name') == "''"
    gloss.press('Return')
    wait_for('the name', lambda: setting('reader-name') == "'Ada Vintner'")
    gloss.close_preferences()

    gloss.select('Show me the warning')
    gloss.press('3')
    wait_for('two notes on disk', lambda: len(stored_notes(note_files()[0])) == 2)
    first, second = (note['creator']['name'] for note in stored_notes(note_files()[0]))
    assert (first, second) == (account, 'Ada Vintner'), (first, second)

    # Both are the reader's own, and both names can be asked for.
    gloss.find('panel', 'Blue: Show me the warning')
    gloss.find('panel', 'Yellow: closed to all traffic. Who closed it?')
    gloss.open_note_filter()
    gloss.find('check box', account)
    gloss.click(gloss.find('check box', 'Ada Vintner'))
    gloss.find('label', '1 of 2 notes')
    gloss.press('Escape')
    gloss.gone('radio button', 'As in the article')
    gloss.quit()


def test_a_name_of_before_is_still_the_readers():
  annotate_anew('reader-name', 'former-reader-names')
  tool('gsettings', 'set', SCHEMA, 'reader-name', 'Ada Vintner')
  with open_notes() as gloss:
    gloss.select('Show me the warning')
    gloss.press('3')
    gloss.find('panel', 'Blue: Show me the warning')
    preferences = gloss.open_preferences('Notes')
    name = preferences.find('text', 'Your Name', 'Ada Vintner')
    gloss.write(name, ' ')
    gloss.press('Return')
    wait_for('the name of the account', lambda: name.text.strip() not in ('', 'Ada Vintner'))
    wait_for('no name', lambda: setting('reader-name') == "''")
    wait_for('the name of before', lambda: setting('former-reader-names') == "['Ada Vintner']")
    gloss.close_preferences()
    gloss.quit()
  with open_notes() as gloss:
    gloss.find('panel', 'Blue: Show me the warning')
    gloss.quit()


run(test_new_notes_are_signed_with_the_name_that_is_chosen,
    test_a_name_of_before_is_still_the_readers)
