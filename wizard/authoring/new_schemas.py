"""The line by which editors complete and underline a new file, and the schema that it names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from wizard.authoring.new_topic import Folders
from wizard.authoring.schemas.printed import schema_text
from wizard.dialogue.reading.folder import EDITIONS
from wizard.workshop.plans import WORKSHOPS

PLAN = "plan"
SCHEMAS = "schemas"
"""The folder of schemas, beside the flows."""


def with_schemas(
    texts: Mapping[Path, str], folders: Folders, own_plans: Path | None = None
) -> Mapping[Path, str]:
    """Return new files with that line in front, and the schemas that are not there yet.

    Plans in a trainer's own folder have theirs there.
    """
    made: dict[Path, str] = {}
    for path, text in texts.items():
        made[path] = text
        if kind := _kind(path, folders, own_plans):
            root = own_plans if kind == PLAN and own_plans is not None else folders.flows
            schema = root / SCHEMAS / f"{kind}.json"
            there = Path(os.path.relpath(schema, path.parent)).as_posix()
            made[path] = f"# yaml-language-server: $schema={there}\n{text}"
            if not schema.exists():
                made[schema] = schema_text(kind)
    return made


def _kind(path: Path, folders: Folders, own_plans: Path | None) -> str:
    """Return what kind of file it is; '' for words and lists."""
    if path.suffix != ".yaml":
        return ""
    if path.parent in (own_plans, folders.flows / WORKSHOPS):
        return PLAN
    if path.is_relative_to(folders.flows / EDITIONS):
        return "edition"
    if path.is_relative_to(folders.flows):
        return "flow"
    return "path-test" if path.is_relative_to(folders.paths) else ""
