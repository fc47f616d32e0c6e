# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: take-pictures.py FOLDER LOOK [SCENE...]

Takes a picture of each screen, card and dialog of Gloss, to be looked at by a person, as
FOLDER/LOOK-SCENE.png. To be run by with-display, on a screen as large as the window is to be.
What cannot be shown is told, and makes it end with 1.
"""

import pathlib
import subprocess
import sys
import traceback

from driver import Widget, note_files
from interpreter import interpreter
from scenes import ALL, WITHOUT_ARTICLE, Scenes, enter_notes

# Environment and settings of each look
LOOKS = {
  'light': ({}, {}),
  'dark': ({'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, {}),
  'sepia': ({}, {'color-scheme': 'sepia'}),
  'contrast': ({'ADW_DEBUG_HIGH_CONTRAST': '1'}, {}),
  'dark-contrast': ({'ADW_DEBUG_HIGH_CONTRAST': '1', 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, {}),
  'narrow': ({}, {'show-pane': 'false'}),
  'large-narrow': ({'GLOSS_DPI': '192'}, {'show-pane': 'false'}),
  'mirrored': ({'GLOSS_MIRRORED': '1'}, {}),
  'large': ({'GLOSS_DPI': '192'}, {}),
  'german': ({'LANGUAGE': 'de'}, {}),
  'french': ({'LANGUAGE': 'fr'}, {}),
  'ukrainian': ({'LANGUAGE': 'uk'}, {}),
  'german-narrow': ({'LANGUAGE': 'de'}, {'show-pane': 'false'}),
  'french-narrow': ({'LANGUAGE': 'fr'}, {'show-pane': 'false'}),
  'ukrainian-narrow': ({'LANGUAGE': 'uk'}, {'show-pane': 'false'}),
}


class Pictures(Scenes):
  def __init__(self, folder, look):
    environment, settings = LOOKS[look]
    super().__init__(environment, narrow='narrow' in look)
    self.path = folder / look
    folder.mkdir(parents=True, exist_ok=True)
    if 'LANGUAGE' in environment:
      Widget.meanings = staticmethod(interpreter(environment['LANGUAGE']))
    for key, value in settings.items():
      subprocess.run(['gsettings', 'set', 'org.glossreader.Gloss', key, value], check=True, timeout=20)

  def look(self, gloss, scene):
    gloss.picture(f'{self.path}-{scene}.png')


def main():
  folder, look, *wanted = sys.argv[1:]
  scenes = Pictures(pathlib.Path(folder), look)
  failed = []
  for scene in wanted or ALL:
    if scene == 'page' or (wanted and scene not in WITHOUT_ARTICLE and not note_files()):
      enter_notes()
    try:
      getattr(scenes, scene)()
    except Exception:
      traceback.print_exc()
      failed.append(scene)
  if failed:
    sys.exit(f'{look}: no picture of {", ".join(failed)}')


main()
