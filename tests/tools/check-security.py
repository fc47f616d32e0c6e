# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-security.py SOURCES

Each file that SECURITY.md names is there, and has the tests that are named behind it.
"""

import pathlib
import re
import sys

sources = pathlib.Path(sys.argv[1])
complaints, n_tests, text = [], 0, ''
for name in re.findall(r'`((?:tests/|test_)[^`]+)`', (sources / 'SECURITY.md').read_text(encoding='utf-8')):
  if name.startswith('tests/'):
    path = sources / name
    text = path.read_text(encoding='utf-8') if path.is_file() else ''
    if not path.exists():
      complaints.append(f'SECURITY.md names {name}, which is not there')
  else:
    n_tests += 1
    # Once where it is defined, once where it is run
    if len(re.findall(rf'\b{name}\b', text)) < 2:
      complaints.append(f'SECURITY.md names {name}, which is not run by the file before it')
print('\n'.join(complaints) or f'{n_tests} tests prove what SECURITY.md promises')
sys.exit(bool(complaints) or n_tests == 0)
