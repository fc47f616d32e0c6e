# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From the start of the program to the first picture in which an article can be read.

Each program is started in turn, several rounds, and the medians are told beside an empty window of
the same toolkit, since the machine's own speed says nothing. The screen is read until it shows
what is waited for: a window, or dark letters in the column.
"""

import ctypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
# The part of the screen where the column of text stands in a window of 1200 × 800
REGION = (420, 90, 320, 500)
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

  def window(self):
    return sum(pixel > 200 for pixel in self.green()[::16]) > 100

  def letters(self):
    pixels = self.green()
    return self.window() and sum(pixel < 110 for pixel in pixels) > 400


def first_frame(argv, there):
  begin = time.monotonic()
  program = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
  try:
    while not there():
      if program.poll() is not None or time.monotonic() - begin > 60:
        sys.exit(f'{argv[0]} showed nothing')
    return (time.monotonic() - begin) * 1000
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


def main():
  screen = Screen()
  gloss = os.environ['GLOSS_PROGRAM']
  with tempfile.TemporaryDirectory() as folder:
    rows = [('an empty window', [os.environ['GLOSS_EMPTY_WINDOW']], screen.window)]
    rows += [(f'an article of {label}', [gloss, article_of(size, folder)], screen.letters)
             for label, size in (('10 KB', 10_000), ('1 MB', 1_000_000), ('10 MB', 10_000_000))]
    times = {name: [] for name, _, _ in rows}
    for _ in range(ROUNDS + 1):  # the first round warms the caches
      for name, argv, there in rows:
        times[name].append(first_frame(argv, there))
  floor = statistics.median(times[rows[0][0]][1:])
  for name, values in times.items():
    median = statistics.median(values[1:])
    print(f'{name:24} {median:7.0f} ms  {median / floor:5.2f} × an empty window')


main()
