# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From the start of the program to the first picture in which an article can be read.

Each program is started in turn, several rounds, and the medians are told beside an empty window of
the same toolkit and beside GNOME Text Editor with the same file, if that is installed, since the
machine's own speed says nothing. The screen is read until it shows what is waited for: a window, or
dark letters in the column. Fails where a bar is missed.
"""

import ctypes
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# Medians of five scatter by a fifth, those of fifteen by a tenth.
ROUNDS = 30
# An article of 10 KB takes at most so many times what an empty window does.
MOST_OF_EMPTY = 1.3
EDITOR = 'gnome-text-editor'
# Between two looks, in seconds
PAUSE = 0.002
# For a picture, in seconds
PATIENCE = 60
# Some lines of the column of text in a window of 1200 × 800: to look at all of it takes a millisecond from the program
REGION = (420, 300, 320, 64)
FEWEST_LIGHT, FEWEST_DARK = 1000, 50
Z_PIXMAP, ALL_PLANES = 2, ctypes.c_ulong(-1)


class Image(ctypes.Structure):
  """The head of Xlib's XImage."""

  _fields_ = [('width', ctypes.c_int), ('height', ctypes.c_int), ('xoffset', ctypes.c_int),
              ('format', ctypes.c_int), ('data', ctypes.c_void_p)]


class Screen:
  def __init__(self):
    self.x = ctypes.CDLL('libX11.so.6')
    self.x.XOpenDisplay.restype = ctypes.c_void_p
    self.x.XDefaultRootWindow.restype = ctypes.c_ulong
    self.x.XGetImage.restype = ctypes.POINTER(Image)
    self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
    self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

  def green(self):
    """The green byte of each pixel in the region."""
    x, y, width, height = REGION
    image = self.x.XGetImage(self.display, self.root, x, y, width, height, ALL_PLANES, Z_PIXMAP)
    pixels = ctypes.string_at(image.contents.data, width * height * 4)[1::4]
    self.x.XDestroyImage(image)
    return pixels


def is_window(pixels):
  return sum(pixel > 200 for pixel in pixels) > FEWEST_LIGHT


def has_letters(pixels):
  return is_window(pixels) and sum(pixel < 110 for pixel in pixels) > FEWEST_DARK


def megabytes(pid):
  """What the program has in memory, its own and what it shares."""
  status = pathlib.Path(f'/proc/{pid}/status').read_text(encoding='utf-8')
  return int(status.split('VmRSS:')[1].split()[0]) / 1024


def has_ended(program):
  """Waits for that so long as is between two looks."""
  try:
    program.wait(PAUSE)
  except subprocess.TimeoutExpired:
    return False
  return True


def first_frame(argv, screen, there):
  """When the first picture was on the screen that has what is looked for; to look takes longer for some than for
  others, and counts for none. Between two looks the processor is left to the program."""
  begin = time.monotonic()
  # What others warn of is not for us to stop at.
  program = subprocess.Popen(argv, env={**os.environ, 'G_DEBUG': ''}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
  try:
    while True:
      pixels, now = screen.green(), time.monotonic()
      if there(pixels):
        return (now - begin) * 1000, megabytes(program.pid)
      if now - begin > PATIENCE or has_ended(program):
        sys.exit(f'{argv[0]} showed nothing')
  finally:
    program.kill()
    program.wait()


def article_of(size, folder):
  text = pathlib.Path(os.environ['GLOSS_SAMPLE']).read_text(encoding='utf-8')
  body = text.split('\n\n', 3)
  paragraphs = body[3] * (size // len(body[3]) + 1)
  path = pathlib.Path(folder) / f'{size}.md'
  path.write_text('\n\n'.join(body[:3]) + '\n\n' + paragraphs[:size] + '\n', encoding='utf-8')
  return str(path)


SIZES = (('10 KB', 10_000), ('1 MB', 1_000_000), ('10 MB', 10_000_000))


def programs(folder):
  rows = {'an empty window': ([os.environ['GLOSS_EMPTY_WINDOW']], is_window)}
  for label, size in SIZES:
    path = article_of(size, folder)
    rows[f'Gloss, {label}'] = ([os.environ['GLOSS_PROGRAM'], path], has_letters)
    if shutil.which(EDITOR):
      rows[f'Text Editor, {label}'] = ([EDITOR, '--standalone', path], has_letters)
  return rows


def measure(screen, rows):
  """The median of the time in milliseconds and of the memory, for each program."""
  seen = {name: [] for name in rows}
  for _ in range(ROUNDS + 1):  # the first round warms the caches
    for name, (argv, there) in rows.items():
      seen[name].append(first_frame(argv, screen, there))
  return {name: [statistics.median(column) for column in zip(*values[1:])]
          for name, values in seen.items()}


def missed_bars(times, floor):
  if times['Gloss, 10 KB'] > MOST_OF_EMPTY * floor:
    yield f'10 KB: more than {MOST_OF_EMPTY} times an empty window'
  for label, _ in SIZES[1:]:
    if times['Gloss, ' + label] > times.get('Text Editor, ' + label, float('inf')):
      yield f'{label}: slower than {EDITOR}'


def main():
  screen = Screen()
  if not shutil.which(EDITOR):
    print(f'{EDITOR} is not installed, so there is nothing to compare a large article with')
  with tempfile.TemporaryDirectory() as folder:
    medians = measure(screen, programs(folder))
  floor = medians['an empty window'][0]
  for name, (milliseconds, memory) in medians.items():
    print(f'{name:20} {milliseconds:7.0f} ms  {milliseconds / floor:5.2f} × an empty window  {memory:5.0f} MB')
  missed = list(missed_bars({name: values[0] for name, values in medians.items()}, floor))
  sys.exit('\n'.join(missed) if missed else 0)


main()
