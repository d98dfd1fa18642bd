"""A YAML file as an editor sees it, and what a schema underlines in it.

Editors read YAML 1.2: `1`, `true` and `null` are no words there, `yes` and `2027-03-01` are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from wizard.authoring.schemas.printed import schema_text

CORE = {
    "bool": r"true|True|TRUE|false|False|FALSE",
    "null": r"~|null|Null|NULL|",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}


class Editor(yaml.SafeLoader):
    """Reads values by the core schema of YAML 1.2; a key is always a text."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, object]:
        return {
            str(key.value): self.construct_object(value, deep=deep) for key, value in node.value
        }


Editor.yaml_implicit_resolvers = {}
for _tag, _pattern in CORE.items():
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^({_pattern})$"), None)


def seen(text: str) -> object:
    """Return the value of a file. Raises yaml.YAMLError."""
    return yaml.load(text, Editor)


def validator(name: str) -> Draft7Validator:
    """Return what judges files of one kind."""
    schema = json.loads(schema_text(name))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def underlined(judge: Draft7Validator, text: str) -> set[int]:
    """Return the lines on which something is underlined. Raises yaml.YAMLError."""
    root = yaml.compose(text, Editor)
    if root is None:
        raise yaml.YAMLError("There is nothing here.")
    errors = judge.iter_errors(seen(text))
    return {line for error in errors for line in _lines(error, root, judge.schema)}


def _lines(error: ValidationError, root: yaml.Node, schema: object) -> Iterator[int]:
    """Yield the line of what is mistaken: of a key that is too much, or of the key of a value."""
    node, line = root, root.start_mark.line
    for step in error.absolute_path:
        if isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line
        else:
            key, node = next(pair for pair in node.value if pair[0].value == step)
            line = key.start_mark.line
    keys = _keys(node)
    deeper = (inner for inner in error.context or () if inner.relative_path or _strays(inner))
    inside = list(deeper)
    if inside:
        for inner in inside:
            yield from _lines(inner, root, schema)
    elif _strays(error):
        assert isinstance(error.schema, dict)
        yield from (keys[key] for key in set(keys) - set(error.schema["properties"]))
    elif error.validator is None:  # Keys that are refused: the path stops in front of them.
        refused = _below(schema, error.absolute_schema_path)
        yield from (at for key, at in keys.items() if refused.get(key) is False)
    elif "propertyNames" in error.schema_path:
        yield keys[str(error.instance)]
    elif error.validator in ("required", "dependencies"):
        yield node.start_mark.line + 1
    else:
        yield line + 1


def _strays(error: ValidationError) -> bool:
    """Say whether it is about keys that nothing is known of."""
    return error.validator == "additionalProperties" and error.validator_value is False


def _keys(node: yaml.Node) -> dict[str, int]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {str(key.value): key.start_mark.line + 1 for key, _ in pairs}


def _below(schema: Any, steps: Iterable[str | int]) -> Mapping[str, object]:
    for step in steps:
        schema = schema[step]
    assert isinstance(schema, dict)
    return schema
