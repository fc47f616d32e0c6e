# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-packaging.py SOURCES VERSION

The Flatpak asks for no files of the reader's; the package for Debian is of this version, and built
with what ./dev builds with.
"""

import pathlib
import re
import sys
import unittest

import yaml

SOURCES, VERSION = pathlib.Path(sys.argv[1]), sys.argv[2]
PACKAGING = SOURCES / 'data' / 'packaging'
APPLICATION = 'org.glossreader.Gloss'

# Whatever is new here has to be thought about first.
PERMISSIONS = {'--share=ipc', '--share=network', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}


class Flatpak(unittest.TestCase):
  @classmethod
  def setUpClass(cls):
    cls.manifest = yaml.safe_load((PACKAGING / f'{APPLICATION}.yml').read_text(encoding='utf-8'))

  def test_it_is_this_program(self):
    self.assertEqual((self.manifest['app-id'], self.manifest['command']), (APPLICATION, 'gloss'))
    self.assertEqual((self.manifest['runtime'], self.manifest['sdk']), ('org.gnome.Platform', 'org.gnome.Sdk'))

  def test_it_may_do_what_a_window_needs_and_see_no_files(self):
    self.assertEqual(set(self.manifest['finish-args']), PERMISSIONS)

  def test_each_module_is_built_from_a_release(self):
    *libraries, program = self.manifest['modules']
    self.assertEqual(program['name'], 'gloss')
    self.assertEqual((PACKAGING / program['sources'][0]['path']).resolve(), SOURCES.resolve())
    for library in libraries:
      for source in library['sources']:
        self.assertTrue(source['url'].startswith('https://') and source['tag'], library['name'])


class Debian(unittest.TestCase):
  def read(self, name):
    return (PACKAGING / 'debian' / name).read_text(encoding='utf-8')

  def test_the_newest_change_is_of_this_version(self):
    self.assertEqual(re.match(r'gloss \((.+)-\d+\) ', self.read('changelog')).group(1), VERSION)

  def test_the_same_libraries_are_asked_for_as_by_dev(self):
    asked = re.search(r"^build_packages='(.*?)'", (SOURCES / 'dev').read_text(encoding='utf-8'),
                      re.MULTILINE | re.DOTALL).group(1).split()
    control = self.read('control').split('Standards-Version')[0]
    # They draw the window and are no libraries, or come with every compiler.
    idle = {'gcc', 'libc6-dev', 'adwaita-icon-theme', 'librsvg2-common', 'fonts-cantarell', 'fonts-liberation', 'dbus'}
    for package in set(asked) - idle:
      self.assertRegex(control, rf'\b{re.escape(package)}\b')


unittest.main(argv=sys.argv[:1], verbosity=2)
