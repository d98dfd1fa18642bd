"""`graph`: a topic, or the whole journey, as a picture."""

from __future__ import annotations

from pathlib import Path

from wizard.authoring.graph.drawing import diagram_of
from wizard.authoring.graph.mermaid import mermaid
from wizard.authoring.graph.page import page
from wizard.authoring.graph.svg import svg
from wizard.authoring.topic_asked import no_such_topic
from wizard.library import read_library
from wizard.reports.output import WRONG_USE, place_of, put_out, told

FORMATS = {"mermaid": mermaid, "svg": svg, "html": page}
ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
}
"""What a file's name says of the format."""
FORMAT_UNKNOWN = (
    "We cannot tell what kind of file you want. End its name with .html, .svg or .mmd, "
    "or add --format."
)


def graph(
    flows: Path, content: Path, topic: str, *, format: str | None, output: Path | None
) -> int:
    """Draw one flow, to a file or to standard output, and return the exit status.

    Without a format it is the one that the file's name ends with, and Mermaid where there is no
    file. Raises FlowMistakesError, and OSError for a folder that cannot be read.
    """
    library = read_library(flows, content)
    if topic not in library.flow_table:
        return told(no_such_topic(topic, library.flow_table), WRONG_USE)
    wanted = format or (ENDINGS.get(output.suffix.lower()) if output else "mermaid")
    if wanted is None:
        return told(FORMAT_UNKNOWN, WRONG_USE)
    drawn = FORMATS[wanted](diagram_of(library, topic))
    saved = f"The picture of '{topic}' is in {place_of(output)}" if output else ""
    return put_out(drawn, output, saved, library.phrases)
