# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The look of the page: its colours, size, typeface, spacing and width, by mouse and by keys, kept."""

from driver import run, tool, wait_for
from pixels import PAPERS, Picture
from reader import SAMPLE, Reader


def paper(gloss):
  x, y, width, height = gloss.page.box
  return Picture(gloss, (x + width - 40, y + 20, 1, 1)).at(0, 0)


def open_appearance(gloss):
  gloss.push('Appearance')
  return gloss.find('slider', 'Line Spacing')


def close_popover(gloss):
  gloss.press('Escape')
  gloss.gone('slider', 'Line Spacing')


def line_step(gloss):
  """From one line of the first paragraph to the next, in pixels."""
  words = gloss.offset('The northern span')
  return gloss.place(gloss.offset('third pier'))[1] - gloss.place(words)[1]


def test_each_paper_is_that_of_its_name_and_stays():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    for name in ('Dark', 'Light', 'Sepia'):
      open_appearance(gloss)
      gloss.click(gloss.find(name=name))
      close_popover(gloss)
      wait_for(f'{name} paper', lambda: paper(gloss) in PAPERS[name])
    gloss.quit()
  with Reader(SAMPLE) as gloss:
    wait_for('sepia after a restart', lambda: paper(gloss) in PAPERS['Sepia'])
    open_appearance(gloss)
    gloss.click(gloss.find(name='Follow the system'))
    close_popover(gloss)
    wait_for('the light of the system', lambda: paper(gloss) in PAPERS['Light'])


def test_lines_move_apart_and_the_column_grows_by_keys():
  with Reader(SAMPLE, leaks_told=True) as gloss:
    before, left = line_step(gloss), gloss.place(0)[0]
    spacing = open_appearance(gloss)
    gloss.tab_to(spacing)
    gloss.press('Page_Up', 'Page_Up')
    wait_for('more space between lines', lambda: line_step(gloss) > before + 6)
    gloss.tab_to(gloss.find('slider', 'Line Width'))
    gloss.press('Page_Up')
    wide = wait_for('a wider column', lambda: gloss.place(0)[0] < left - 10 and gloss.place(0)[0])
    close_popover(gloss)
    gloss.quit()
  with Reader(SAMPLE) as gloss:
    wait_for('the same after a restart', lambda: gloss.place(0)[0] == wide)


def test_another_typeface_is_chosen_in_a_dialog():
  with Reader(SAMPLE) as gloss:
    serif = gloss.place(60)
    open_appearance(gloss)
    gloss.push('Sans')
    close_popover(gloss)
    wait_for('other letters', lambda: gloss.place(60) != serif)
    sans = gloss.place(60)
    open_appearance(gloss)
    gloss.click(gloss.find('push button', name=lambda name: name.startswith('Other')))
    dialog = gloss.find('dialog', 'Typeface')
    # GTK does not always tell that an entry has the focus.
    wait_for('the dialog takes the keys', lambda: tool('xdotool', 'getwindowfocus') != gloss.window)
    gloss.type('DejaVu Sans Mono')
    wait_for('one family left', lambda: [w.name for w in dialog.all('label')][:1] == ['DejaVu Sans Mono'])
    gloss.press('Tab', 'Tab', 'Down', 'Return')
    gloss.gone('dialog', 'Typeface')
    wait_for('letters of one width', lambda: gloss.place(60) not in (serif, sans))


run(test_each_paper_is_that_of_its_name_and_stays,
    test_lines_move_apart_and_the_column_grows_by_keys,
    test_another_typeface_is_chosen_in_a_dialog)
