# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop of a test opens addresses with: it writes down which."""

import os
import pathlib

HOME = pathlib.Path.home()
OPENED = HOME / 'opened'


def make_browser():
  browser = HOME / 'browser'
  browser.write_text(f'#!/bin/sh\necho "$1" >>{OPENED}\n', encoding='utf-8')
  browser.chmod(0o755)
  applications = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'applications'
  applications.mkdir(parents=True, exist_ok=True)
  (applications / 'browser.desktop').write_text(
    f'[Desktop Entry]\nType=Application\nName=Browser\nExec={browser} %u\n'
    'MimeType=x-scheme-handler/https;x-scheme-handler/help;text/plain;\n', encoding='utf-8')
  (applications / 'mimeapps.list').write_text(
    '[Default Applications]\nx-scheme-handler/https=browser.desktop\nx-scheme-handler/help=browser.desktop\n'
    'text/plain=browser.desktop\n', encoding='utf-8')


def opened():
  return OPENED.read_text(encoding='utf-8').split() if OPENED.exists() else []
