# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window speaks the language of whoever opens it."""

import os

from driver import Program, run

# What the first list is called
ACTORS = {'de': 'Akteure', 'es': 'Actores', 'fr': 'Acteurs', 'nl': 'Actoren', 'uk': 'Учасники'}


def test_the_window_speaks_each_language():
  for language, actors in ACTORS.items():
    with Program(os.environ['GLOSS_SAMPLE'], env={'LANGUAGE': language}) as gloss:
      gloss.find('page tab', lambda name, actors=actors: name.startswith(actors))


run(test_the_window_speaks_each_language)
