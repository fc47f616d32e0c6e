# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window looks like: its pixels, in its own coordinates, and how well words can be read."""

import collections
import subprocess


# The dark one is that of the toolkit's style, as it was and as it is since libadwaita 1.6.
PAPERS = {'Sepia': {(248, 240, 224)}, 'Dark': {(30, 30, 30), (29, 29, 32)}, 'Light': {(255, 255, 255)}}


def luminance(colour):
  channels = [c / 255 for c in colour]
  linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
  """As WCAG 2.1 defines it: 1 (the same) to 21 (black and white)."""
  lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
  return (lighter + 0.05) / (darker + 0.05)


class Picture:
  """Of a part of the window of a program: x, y, width, height, as Widget.box gives them.

  A popover is a window of its own: what is in it has to be named.
  """

  def __init__(self, gloss, box, popover=None):
    x, y, self.width, self.height = box
    window, left, top = gloss.window, -gloss.border, -gloss.border
    if popover is not None:
      (window, _), (left, top) = gloss.window_of(popover), popover.box[:2]
    done = subprocess.run(['import', '-silent', '-window', window, '-depth', '8', '-crop',
                           f'{self.width}x{self.height}+{x - left}+{y - top}', 'rgb:-'],
                          check=True, timeout=20, capture_output=True)
    self.bytes = done.stdout

  def at(self, x, y):
    place = (y * self.width + x) * 3
    return tuple(self.bytes[place:place + 3])

  def counts(self):
    return collections.Counter(zip(*[iter(self.bytes)] * 3))

  def readability(self):
    """The contrast of the ground, which is most of the picture, with what differs most from it.

    Letters are drawn with soft edges: only their middles have the colour that they are said to have.
    """
    counts = self.counts()
    ground = counts.most_common(1)[0][0]
    return max(contrast(colour, ground) for colour in counts)
