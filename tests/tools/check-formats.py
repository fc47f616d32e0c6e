#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gloss contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-formats.py FOLDER

Checks that each golden file NAME.json or NAME-more.json in FOLDER is what NAME.schema.json says,
and that the schema is strict enough to notice when something is taken out of a golden file.
"""
import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("The test of the formats needs python3-jsonschema, which ./dev test installs.")


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def without(document, member):
    shorter = copy.deepcopy(document)
    del shorter[member]
    return shorter


def check(path, schema):
    """Returns what is wrong with one golden file, as sentences."""
    document = load(path)
    validator = jsonschema.Draft7Validator(schema)
    wrong = [f"{path.name}: /{'/'.join(map(str, e.absolute_path))}: {e.message}"
             for e in validator.iter_errors(document)]
    wrong += [f"{path.name}: the schema does not miss “{member}”"
              for member in schema["required"] if validator.is_valid(without(document, member))]
    return wrong


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong, n = [], 0
    for schema_path in sorted(folder.glob("*.schema.json")):
        name = schema_path.name.removesuffix(".schema.json")
        schema = load(schema_path)
        jsonschema.Draft7Validator.check_schema(schema)
        golden = [folder / f"{name}.json", *sorted(folder.glob(f"{name}-*.json"))]
        for path in golden:
            wrong += check(path, schema)
            n += 1
    print("\n".join(wrong) if wrong else f"{n} golden files are as their schemas say")
    return 1 if wrong or n == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
