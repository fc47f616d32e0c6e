# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-hardening.py FORTIFIED PROGRAM...

Reads in the programs what meson.build asks the compiler and the linker for, and that what reads the bytes of
strangers is in the process that is made for it, and in no other. FORTIFIED is "true" where buffers are checked,
which needs an optimizer.
"""

import pathlib
import re
import subprocess
import sys


# By the library, the only program that may have it
HOMES = {
  'libgumbo.so': 'gloss-worker',
  'libpoppler-glib.so': 'gloss-worker',
  'libsoup-3.0.so': 'gloss-fetcher',
}


def readelf(program, *options):
  return subprocess.run(['readelf', '--wide', *options, program], check=True, capture_output=True, text=True,
                        env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}).stdout


def lacks(program):
  """What is missing, in words"""
  headers, dynamic = readelf(program, '--file-header', '--program-headers'), readelf(program, '--dynamic')
  if not re.search(r'Type: +DYN', headers) or not re.search(r'FLAGS_1.*\bPIE\b', dynamic):
    yield 'it is not independent of its position'
  if not re.search(r'^ +GNU_RELRO ', headers, re.MULTILINE) or not re.search(r'\bBIND_NOW\b|\bNOW\b', dynamic):
    yield 'its table of addresses can be written'
  if not re.search(r'^ +GNU_STACK .* RW +0x', headers, re.MULTILINE):
    yield 'its stack can be executed'
  if '__stack_chk_fail' not in readelf(program, '--dyn-syms'):
    yield 'its stack is not guarded'
  for library, home in HOMES.items():
    if (library in dynamic) != (pathlib.Path(program).name == home):
      yield f'{library} is to be in {home}, and there alone'


fortified, programs = sys.argv[1] == 'true', sys.argv[2:]
complaints = [f'{program}: {lack}' for program in programs for lack in lacks(program)]
checked = [program for program in programs if re.search(r'__\w+_chk\b', readelf(program, '--dyn-syms'))]
if fortified and not checked:
  complaints.append('no program has its buffers checked')
print('\n'.join(complaints) or f'{len(programs)} programs are hardened')
sys.exit(bool(complaints))
