"""How papers look that are filled in by hand: boxes and lines for a pen, and little ink."""

from __future__ import annotations

PEN_STYLE = """\
.begins-page { break-before: page; }
.fill { display: flex; align-items: flex-end; gap: .5rem; margin: .45rem 0; }
.fill span { flex: none; max-width: 60%; }
.fill::after { content: ""; flex: 1 1 3rem; border-bottom: 1px solid #000; height: 9mm; }
.beside { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 1.2rem; }
.below .fill { flex-wrap: wrap; }
.below .fill span { max-width: 100%; }
/* A line of less than half the page goes below its label, where it has all of it. */
.below .fill::after { flex-basis: 50%; }
.beside .fill { flex: 1 1 30%; margin: 0; }
/* A job title needs more room than a day. */
.beside .box + .fill { flex: 2 1 40%; }
.beside .box + .fill + .fill { flex: 1 1 25%; }
h2 + .beside .fill:first-child { flex-basis: 100%; }
h2 + .beside .fill:nth-child(2) { flex-basis: 50%; }
.whole { break-inside: avoid; border-top: 1px solid #767676; padding: .6rem 0 .7rem; }
.boxes ul { list-style: none; padding: 0; margin: .3rem 0; }
.boxes li, .box { display: flex; align-items: center; gap: .6rem; margin: .4rem 0; }
.boxes li::before, .box::before {
  content: ""; flex: none; width: 5mm; height: 5mm; border: 1.5px solid #000; background: #fff;
}
.beside .box { flex: none; margin: 0; }
.whole .room { min-height: 27mm; }
.whole h3 { font-size: 1.05rem; }
@media print { .whole h3 { font-size: 11.5pt; } }
h2 + .beside { margin-bottom: .8rem; }
"""
