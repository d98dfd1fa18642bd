"""Reading flows from YAML: loading is linting, and a flow with mistakes never runs."""

from wizard.dialogue.reading.folder import read_flows

__all__ = ["read_flows"]
