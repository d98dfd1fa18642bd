"""How papers look, on a screen and when they are printed."""

from __future__ import annotations

import re

from wizard.reports.pen_style import PEN_STYLE

_LONG_WORD = re.compile(r"\S{24}(?=\S)")
"""As much of a word as fits into the left half at the top of a page, even of capital Ws."""
_MAY_BREAK = "\u200b"
_LOOK = """\
@page {
  size: A4;
  margin: 24mm 18mm 20mm;
  @top-left { content: TOP-LEFT; font: 9pt sans-serif; width: 45%; }
  @top-right { content: TOP-RIGHT; font: bold 9pt sans-serif; width: 55%; text-align: right; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body {
  margin: 0 auto; max-width: 46rem; padding: 1.5rem;
  font: 1.05rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #000; }
h3 { font-size: 1.1rem; margin: 0; }
h4 { font-size: 1rem; margin: .6rem 0 .1rem; }
p { margin: .4rem 0; }
ul, ol { margin: .1rem 0 .6rem; padding-left: 1.4rem; }
.service { font-size: 1.2rem; margin-top: 0; }
.not-sent { border: 2px solid #000; padding: .6rem .8rem; }
dl { margin: .5rem 0; }
dl div { padding: .35rem 0; border-bottom: 1px solid #767676; }
dt { font-weight: bold; }
dd { margin: 0; }
article { border-top: 1px solid #767676; padding: .5rem 0; }
article header {
  display: flex; justify-content: space-between; align-items: baseline; gap: 1.5rem;
}
.not_here, .to_do { padding: .25rem 0; }
.not_here h3, .to_do h3 { font-size: 1rem; font-weight: normal; }
.status { margin: 0; text-align: right; flex: none; max-width: 45%; font-size: 1rem; }
.ready .status, .does_not_apply .status { font-weight: bold; }
.copy { border: 1px solid #000; margin: .4rem 0 .6rem; padding: .3rem .8rem .4rem; }
.label { font-size: .85rem; margin: 0 0 .2rem; color: #444; user-select: none; }
.words { -webkit-user-select: all; user-select: all; }
.words p:first-child { margin-top: 0; }
.asked { border: none; padding: .2rem 0 .3rem; }
.asked-about h2 {
  font-size: 1.1rem; margin: 1.1rem 0 .2rem; border-bottom-width: 1px; break-inside: avoid;
}
.room { border: 1px solid #000; min-height: 17mm; padding: .2rem .6rem; margin: .2rem 0 0; }
.signed { display: flex; gap: 1.5rem; margin: 1rem 0; }
.signed span { flex: 1 0 auto; border-bottom: 1px solid #000; height: 9mm; }
h1, h2, h4 { break-after: avoid; }
article, .part, .copy, dl div, li { break-inside: avoid; }
p { orphans: 3; widows: 3; }
table {
  width: calc(100% - 1px); table-layout: fixed; border-collapse: collapse; margin: .4rem 0 .8rem;
  font-size: .95rem; line-height: 1.35;
}
th, td { border: 1px solid #767676; padding: .3rem .45rem; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
thead th { background: #eee; }
tbody th { font-weight: normal; }
tr { break-inside: avoid; }
.of-2 th:first-child { width: 30%; }
.of-3 th:first-child { width: 36%; }
.of-3 th:last-child { width: 20%; }
.of-4 th:first-child { width: 42%; }
.of-4 th:last-child { width: 16%; }
.of-5 th:first-child { width: 23%; }
.of-5 th:nth-child(2) { width: 30%; }
.of-5 th:last-child { width: 13%; }
.bars { list-style: none; padding: 0; }
.bars li {
  display: grid; grid-template-columns: 32% 38% 1fr; gap: 0 .8rem; align-items: center;
  padding: .12rem 0; border-bottom: 1px solid #bbb;
}
.bars svg { max-width: 100%; }
.key svg { width: 2.2em; vertical-align: -.15em; }
.key span { display: inline-block; margin-right: 1.2rem; }
.full { fill: currentColor; stroke: currentColor; }
.half, .empty { fill: none; stroke: currentColor; }
.stripes { stroke: currentColor; stroke-width: 16; stroke-dasharray: 3 4; }
@media screen and (max-width: 34rem) {
  .bars li { display: flex; flex-wrap: wrap; }
  .bars svg { order: 1; flex: 0 0 100%; }
}
@media print {
  table { font-size: 9pt; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
}
"""


def style(left: str, right: str) -> str:
    """Return the style, with these words at the top of every page."""
    # Browsers break no word there by themselves: it would run over what stands on the right.
    left = _LONG_WORD.sub(rf"\g<0>{_MAY_BREAK}", left)
    look = _LOOK + PEN_STYLE
    return look.replace("TOP-LEFT", _as_css(left)).replace("TOP-RIGHT", _as_css(right))


def _as_css(text: str) -> str:
    """Return text as a string of CSS: every character by its number, so that none can act."""
    return '"' + "".join(f"\\{ord(character):x} " for character in text) + '"'
