# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: check-install.py SOURCES BUILD PREFIX

Installs a build into an empty folder. What lies there is what is named here, no more and no less, and
the desktop, the session bus and the shops of programs are told the same in all files.
"""

import configparser
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import pseudo_language

SOURCES, BUILD, PREFIX = map(pathlib.Path, sys.argv[1:])
APPLICATION = 'org.glossreader.Gloss'

LANG = '{http://www.w3.org/XML/1998/namespace}lang'

FILES = {
  'bin/gloss',
  'bin/gloss-cli',
  'libexec/gloss-fetcher',
  'libexec/gloss-worker',
  f'share/applications/{APPLICATION}.desktop',
  f'share/dbus-1/services/{APPLICATION}.service',
  f'share/glib-2.0/schemas/{APPLICATION}.gschema.xml',
  'share/gloss/model/README.md',
  'share/gloss/model/gloss-en.model',
  f'share/gnome-shell/search-providers/{APPLICATION}.search-provider.ini',
  f'share/icons/hicolor/scalable/apps/{APPLICATION}.svg',
  f'share/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg',
  'share/man/man1/gloss-cli.1',
  'share/man/man1/gloss.1',
  f'share/metainfo/{APPLICATION}.metainfo.xml',
}


HELP = ('correct', 'index', 'library', 'marks', 'notes', 'open', 'parts', 'privacy', 'share')
FILES |= {f'share/help/C/gloss/{name}.page' for name in HELP}


def key_file(path):
  parser = configparser.ConfigParser(interpolation=None, delimiters='=')
  parser.optionxform = str
  parser.read_string(path.read_text(encoding='utf-8'))
  return parser


def packages():
  """By the package for Debian, the paths below usr/ that are in it"""
  for path in sorted((SOURCES / 'data' / 'packaging' / 'debian').glob('*.install')):
    lines = path.read_text(encoding='utf-8').splitlines()
    yield path.stem, [line.removeprefix('usr/') for line in lines if not line.startswith('#')]


def languages():
  lines = (SOURCES / 'po' / 'LINGUAS').read_text(encoding='utf-8').splitlines()
  return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def catalogues():
  return {f'share/locale/{language}/LC_MESSAGES/gloss.mo' for language in languages()}


class Installation(unittest.TestCase):
  @classmethod
  def setUpClass(cls):
    cls.folder = tempfile.TemporaryDirectory()
    subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', cls.folder.name],
                   check=True, stdout=subprocess.DEVNULL)
    cls.root = pathlib.Path(cls.folder.name + str(PREFIX))
    cls.words = tempfile.TemporaryDirectory()
    cls.locale = pseudo_language.translated_locale(cls.words.name)
    cls.share = cls.root / 'share'
    cls.desktop = key_file(cls.share / 'applications' / f'{APPLICATION}.desktop')
    cls.metainfo = xml.etree.ElementTree.parse(cls.share / 'metainfo' / f'{APPLICATION}.metainfo.xml')

  @classmethod
  def tearDownClass(cls):
    cls.folder.cleanup()
    cls.words.cleanup()

  def test_these_files_are_installed_and_no_others(self):
    wanted = FILES | catalogues()
    found = {str(path.relative_to(self.root)) for path in self.root.rglob('*') if path.is_file()}
    outside = [path for path in pathlib.Path(self.folder.name).rglob('*')
               if path.is_file() and self.root not in path.parents]
    self.assertEqual(sorted(found), sorted(wanted))
    self.assertEqual(outside, [])

  def test_each_file_is_in_one_package_for_debian(self):
    for path in FILES | catalogues():
      homes = [name for name, paths in packages() if any(f'{path}/'.startswith(f'{p}/') for p in paths)]
      self.assertEqual(len(homes), 1, f'{path} is in {homes}')

  def test_the_programs_can_be_run(self):
    for path in self.root.glob('bin/*'):
      self.assertTrue(os.access(path, os.X_OK), path)
    for path in self.root.glob('libexec/*'):
      self.assertTrue(os.access(path, os.X_OK), path)

  def output(self, program, *args, language):
    """What an installed program says, which looks for its words where it will lie, not where it lies now."""
    environment = {**os.environ, **self.locale, 'LANGUAGE': language,
                   'GLOSS_LOCALEDIR': str(self.share / 'locale'),
                   'GLOSS_FETCHER': str(self.root / 'libexec' / 'gloss-fetcher'),
                   'GLOSS_WORKER': str(self.root / 'libexec' / 'gloss-worker')}
    done = subprocess.run([self.root / 'bin' / program, *args], text=True, capture_output=True, env=environment)
    return done.stdout + done.stderr

  def test_the_shell_speaks_each_language(self):
    said = {language: self.output('gloss-cli', '--help', language=language) for language in languages() + ['en']}
    self.assertEqual(len(set(said.values())), len(said))
    self.assertIn('Aufruf:', said['de'])
    self.assertIn('Usage:', said['en'])

  def test_the_process_that_reads_strangers_files_speaks_them_too(self):
    with tempfile.NamedTemporaryFile(suffix='.epub') as book:
      book.write(b'PK\x03\x04 but no book')
      book.flush()
      said = {language: self.output('gloss-cli', 'extract', book.name, language=language)
              for language in languages() + ['en']}
    self.assertEqual(len(set(said.values())), len(said), said)

  def test_the_process_that_fetches_pages_speaks_them_too(self):
    said = {language: self.output('gloss-cli', 'extract', 'http://127.0.0.1:1/', language=language)
            for language in languages() + ['en']}
    self.assertIn('127.0.0.1 cannot be reached.', said['en'])
    self.assertEqual(len(set(said.values())), len(said), said)

  def test_the_desktop_and_the_shops_speak_each_language(self):
    entry = self.desktop['Desktop Entry']
    for language in languages():
      for key in ('GenericName', 'Comment', 'Keywords'):
        self.assertIn(f'{key}[{language}]', entry)
      self.assertIn(f'Name[{language}]', self.desktop['Desktop Action new-window'])
      texts = [node for node in self.metainfo.iter() if node.get(LANG) == language]
      self.assertTrue({'summary', 'p', 'caption', 'li'} <= {node.tag for node in texts}, language)

  def test_the_settings_compile(self):
    with tempfile.TemporaryDirectory() as target:
      subprocess.run(['glib-compile-schemas', '--strict', f'--targetdir={target}',
                      self.share / 'glib-2.0' / 'schemas'], check=True)
      self.assertTrue((pathlib.Path(target) / 'gschemas.compiled').stat().st_size)

  def test_the_bus_starts_the_program_that_is_installed(self):
    service = key_file(self.share / 'dbus-1' / 'services' / f'{APPLICATION}.service')['D-BUS Service']
    self.assertEqual(self.desktop['Desktop Entry']['DBusActivatable'], 'true')
    self.assertEqual(service['Name'], APPLICATION)
    self.assertEqual(service['Exec'], f'{PREFIX}/bin/gloss --gapplication-service')

  def test_the_menu_starts_the_program_that_is_installed(self):
    for name in self.desktop.sections():
      program = self.desktop[name]['Exec'].split()[0]
      self.assertTrue((self.root / 'bin' / program).is_file(), name)

  def test_each_action_of_the_menu_is_one_of_the_program(self):
    source = (SOURCES / 'ui' / 'gloss-application-actions.c').read_text(encoding='utf-8')
    actions = self.desktop['Desktop Entry']['Actions'].strip(';').split(';')
    self.assertEqual([f'Desktop Action {name}' for name in actions], self.desktop.sections()[1:])
    for name in actions:
      self.assertIn(f'{{ .name = "{name}", ', source)

  def test_each_page_of_the_help_is_reached(self):
    linked = set()
    for name in HELP:
      page = xml.etree.ElementTree.parse(self.share / 'help' / 'C' / 'gloss' / f'{name}.page').getroot()
      self.assertEqual(page.get('id'), name)
      targets = {node.get('xref') for node in page.iter() if node.get('xref') is not None}
      for target in targets:
        self.assertIn(target.partition('#')[0], HELP, name)
      linked |= {name} if any(target.startswith('index#') for target in targets) else set()
    self.assertEqual(linked, set(HELP) - {'index'})

  def test_the_icon_is_there(self):
    icon = self.desktop['Desktop Entry']['Icon']
    self.assertTrue(list(self.share.glob(f'icons/hicolor/scalable/apps/{icon}.svg')))
    self.assertTrue(list(self.share.glob(f'icons/hicolor/symbolic/apps/{icon}-symbolic.svg')))

  def test_the_shops_are_told_what_the_desktop_is_told(self):
    provides = self.metainfo.find('provides')
    told = [node.text for node in provides.findall('mediatype')]
    self.assertEqual(told, self.desktop['Desktop Entry']['MimeType'].strip(';').split(';'))
    self.assertEqual({node.text for node in provides.findall('binary')},
                     {path.name for path in self.root.glob('bin/*')})
    self.assertEqual(self.metainfo.find('launchable').text, f'{APPLICATION}.desktop')

  def test_the_pictures_are_in_the_sources(self):
    for image in self.metainfo.iter('image'):
      picture = (SOURCES / 'data' / 'screenshots' / image.text.rsplit('/', 1)[1]).read_bytes()
      # The size of a PNG stands at a fixed place.
      size = [int.from_bytes(picture[at:at + 4], 'big') for at in (16, 20)]
      self.assertEqual([int(image.get('width')), int(image.get('height'))], size, image.text)

  def test_the_newest_notes_are_of_this_version(self):
    version = subprocess.run([self.root / 'bin' / 'gloss-cli', '--version'], check=True, text=True,
                             capture_output=True).stdout.split()[1]
    release = self.metainfo.find('releases/release')
    self.assertEqual(release.get('version'), version)
    self.assertTrue(release.findall('description/ul/li'))


unittest.main(argv=sys.argv[:1], verbosity=2)
