"""What every paper is made of as HTML: one file, no network, no script, to be printed on A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from wizard.reports.paper_style import style


def html_file(title: str, service: str, every_page: str, body: Iterable[str]) -> str:
    """Return the whole file around lines of HTML. The other texts are not HTML yet."""
    return "\n".join(_lines(title, service, every_page, body)) + "\n"


def html_list(lines: Iterable[str], tag: str = "ul", classes: str = "") -> str:
    """Return a list of lines that are HTML already."""
    named = f' class="{classes}"' if classes else ""
    return f"<{tag}{named}>{''.join(f'<li>{line}</li>' for line in lines)}</{tag}>"


def _lines(title: str, service: str, every_page: str, body: Iterable[str]) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en-GB">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f"<title>{escape(service)}: {escape(title)}</title>"
    yield f"<style>\n{style(service, every_page)}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield f"<h1>{escape(title)}</h1>"
    yield f'<p class="service">{escape(service)}</p>'
    yield from body
    yield "</main>"
    yield "</body>"
    yield "</html>"
