"""`schema`: a JSON Schema as text, for an editor to complete and underline by.

Draft 7, because every language server for YAML reads it. Older ones read nothing newer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping

from wizard.authoring.schemas.answers import home, path_test
from wizard.authoring.schemas.edition import edition
from wizard.authoring.schemas.flow import flow
from wizard.authoring.schemas.front_matter import front_matter
from wizard.authoring.schemas.parts import Schema
from wizard.authoring.schemas.plan import plan

SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "flow": flow,
    "edition": edition,
    "front-matter": front_matter,
    "path-test": path_test,
    "home": home,
    "plan": plan,
}


def schema_text(name: str) -> str:
    """Return one of the schemas as the text of a file. Raises KeyError."""
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Made by: make schemas",
    }
    return json.dumps({**head, **SCHEMAS[name]()}, indent=1, ensure_ascii=False) + "\n"


def print_schema(name: str) -> int:
    """Print one of the schemas and return 0. Raises KeyError."""
    sys.stdout.write(schema_text(name))
    return 0
