#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes HTML's named characters as a C table, from the list that Python's library keeps."""

import html.entities
import sys

names = sorted((name[:-1].encode(), value) for name, value in html.entities.html5.items() if name.endswith(';'))

with open(sys.argv[1], 'w', encoding='utf-8') as out:
    out.write('/* Made by gen-entities.py; sorted by name. */\n')
    for name, value in names:
        text = ''.join('\\%03o' % byte for byte in value.encode())
        out.write('{ "%s", "%s" },\n' % (name.decode(), text))
