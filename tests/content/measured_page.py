"""Writes what the words are measured at into docs/plain-language.md: `make words`."""

from __future__ import annotations

import io
from contextlib import redirect_stdout

from tests.house.source import ROOT
from wizard import shipped
from wizard.checking.words_table import words_table

PAGE = ROOT / "docs" / "plain-language.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what was measured -->"


def main() -> None:
    """Put the table in place of the one that stands there."""
    with redirect_stdout(io.StringIO()) as printed:
        words_table(shipped.FLOWS, shipped.CONTENT)
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n```text\n{printed.getvalue()}```\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
