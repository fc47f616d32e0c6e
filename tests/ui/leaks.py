# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tells our leaks from those of the libraries, in what LeakSanitizer prints at a program's end.

A whole program takes a toolkit through parts that keep what they made until the process ends, the
chooser of files and the cloud services it asks among them. Ours is a leak that one of our functions
had a hand in; main() has one in everything.
"""

import os
import re

# How it ends tells of errors alone; leaks are for ours() to judge.
ALWAYS = 'abort_on_error=1:exitcode=0'
# The toolkit has no frame pointers, so that finding out who is behind what it allocates takes five
# times as long as all the rest.
WHO_LEAKS = 'fast_unwind_on_malloc=0:malloc_context_size=24'

LEAK = re.compile(r'^(?:Direct|Indirect) leak of .*?(?=^$)', re.MULTILINE | re.DOTALL)
OUR_FRAME = re.compile(r'^ +#\d+ 0x[0-9a-f]+ in (?!main\b)\S+ \S*/(?:app|ui)/\S+\.[ch]:\d+', re.MULTILINE)


def environment(told):
  """What the sanitizers are told in a program whose leaks are looked at, or in any other."""
  options = [os.environ.get('ASAN_OPTIONS'), ALWAYS, WHO_LEAKS if told else 'detect_leaks=0']
  return {'ASAN_OPTIONS': ':'.join(filter(None, options))}


def ours(output):
  """The leaks of ours in what a program printed, as it printed them."""
  return [leak for leak in LEAK.findall(output + '\n\n') if OUR_FRAME.search(leak)]
