#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What align-parameters.py makes of C, in rows of (claim, before, after)."""

import importlib.util
import pathlib
import sys

path = pathlib.Path(__file__).with_name('align-parameters.py')
spec = importlib.util.spec_from_file_location('align_parameters', path)
tool = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tool)

ROWS = [
  ('a definition has one parameter a line, names in a column, stars left of it',
   'static void\nf (GObject *o, GError **error, guint n)\n{\n}\n',
   'static void\nf (GObject  *o,\n   GError  **error,\n   guint     n)\n{\n}\n'),
  ('a call is left alone',
   'int\nmain (void)\n{\n  f (a,  b);\n}\n',
   'int\nmain (void)\n{\n  f (a,  b);\n}\n'),
  ('prototypes are one table over comments and blank lines',
   'char *a_b (GlossText *self);\n/* of f (x) */\n\nvoid a_long (int n, const char *s);\n',
   'char *a_b    (GlossText  *self);\n/* of f (x) */\n\n'
   'void  a_long (int         n,\n              const char *s);\n'),
  ('a macro or a type ends the table',
   'int a (void);\nG_DEFINE_X (A)\nconst char *long_one (void);\n',
   'int a (void);\nG_DEFINE_X (A)\nconst char *long_one (void);\n'),
  ('attributes stay where they are',
   'void a (const char *format, ...) G_GNUC_PRINTF (1, 2);\n',
   'void a (const char *format,\n        ...) G_GNUC_PRINTF (1, 2);\n'),
  ('pointers to constant pointers keep their last star by the name',
   'void a (const char *const *words, gsize n);\n',
   'void a (const char *const *words,\n        gsize              n);\n'),
  ('members of a struct stand in columns, with bits, arrays and comments',
   'struct _A\n{\n  GObject parent;\n\n  char **x; /* one */\n  guint on : 1; /* two */\n  int n[3];\n};\n',
   'struct _A\n{\n  GObject   parent;\n\n  char    **x;       /* one */\n  guint     on : 1;  /* two */\n  int       n[3];\n};\n'),
  ('pointers to functions are members too',
   'typedef struct\n{\n  const char *id;\n  gboolean (*ok) (int a, char *b);\n} A;\n',
   'typedef struct\n{\n  const char *id;\n  gboolean    (*ok) (int   a,\n                     char *b);\n} A;\n'),
  ('a struct in a struct has columns of its own',
   'struct A\n{\n  int a;\n  struct\n  {\n    const char *b;\n    int c;\n  } in;\n};\n',
   'struct A\n{\n  int a;\n  struct\n  {\n    const char *b;\n    int         c;\n  } in;\n};\n'),
  ('types of functions are laid out as definitions',
   'typedef void (*F) (int a, char *b);\n',
   'typedef void (*F) (int   a,\n                   char *b);\n'),
  ('a comment among the parameters keeps them as they are',
   'void a (int x, /* why */ char *y);\n',
   'void a (int x, /* why */ char *y);\n'),
  ('what is in literals and comments is not code',
   '/* void a (int x, char *y); */\nconst char *s = "void a (int x, char *y);";\n',
   '/* void a (int x, char *y); */\nconst char *s = "void a (int x, char *y);";\n'),
  ('the semicolon after a literal in braces comes back',
   'void\nf (void)\n{\n  if (x)\n    r = (R) { 0, 0 }\n  ;\n}\n',
   'void\nf (void)\n{\n  if (x)\n    r = (R) { 0, 0 };\n}\n'),
  ('nothing', '', ''),
]

wrong = 0
for claim, before, after in ROWS:
  once = tool.aligned(before)
  if once != after or tool.aligned(once) != once:
    wrong += 1
    print(f'FAILED: {claim}\n{once}\ninstead of\n{after}')
print(f'{len(ROWS) - wrong} of {len(ROWS)} rows')
sys.exit(1 if wrong else 0)
