"""How papers for a word processor look: A4, one plain font, black on white."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles

FONT, SIZE, LANGUAGE = "Arial", 10.5, "en-GB"
TITLE = "Heading 1"
HEADINGS = {TITLE: 20, "Heading 2": 15, "Heading 3": 12, "Heading 4": SIZE}
LIST, TABLE = "List Bullet", "Table Grid"
WARNING, TO_COPY, TO_FILL_IN = "What this is not", "Words to copy", "Room for an answer"
LEADS_ON, LABEL, SMALL = "With the next", "Label", "Small print"
"""Styles of our own: in one place anybody can change how all of these look."""
KEPT = {"Normal", "Normal Table", "Default Paragraph Font", "No List", "Header", "Footer"}
TEXT_WIDTH = 174
"""Millimetres between the margins."""
SHARES = {2: (30, 70), 3: (36, 44, 20), 4: (42, 22, 20, 16), 5: (23, 30, 18, 16, 13)}
"""How wide the columns of a table are, out of a hundred, by how many there are."""
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right")
)


def set_up(document: Document) -> Section:
    """Make the pages A4 and the styles ours; return the pages."""
    _drop_other_styles(document.styles)
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LANGUAGE)
    _style(document.styles, "Normal", SIZE, after=5)
    for name, size in HEADINGS.items():
        _style(document.styles, name, size, before=0.9 * size if name != TITLE else 0, after=3)
    _style(document.styles, LIST, SIZE, after=2)
    for name in (WARNING, TO_COPY, TO_FILL_IN, LEADS_ON, LABEL, SMALL):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        is_small = name in (LABEL, SMALL)
        style = _style(document.styles, name, 9 if is_small else SIZE, after=0 if is_small else 6)
        if name in (WARNING, TO_COPY, TO_FILL_IN):
            _in_a_box(style)
        style.paragraph_format.keep_with_next = name in (LEADS_ON, LABEL)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm((210 - TEXT_WIDTH) / 2)
    page.top_margin, page.bottom_margin = Mm(24), Mm(22)
    page.header_distance = page.footer_distance = Mm(10)
    return page


def widths(columns: int) -> list[Length]:
    """Return how wide each of so many columns is."""
    shares = SHARES.get(columns, (100 / columns,) * columns)
    return [Mm(TEXT_WIDTH * share / 100) for share in shares]


def _drop_other_styles(styles: Styles) -> None:
    """Leave what papers are made of: a style is looked up among all, for every paragraph."""
    kept = {*KEPT, *HEADINGS, LIST, TABLE}
    for style in [style for style in styles if style.name not in kept]:
        style.delete()


def _style(
    styles: Styles, name: str, size: float, *, before: float = 0, after: float = 0
) -> ParagraphStyle:
    style = styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb, style.font.italic = RGBColor(0, 0, 0), False
    # A font of the theme goes before the font that is named.
    named = style.element.rPr.rFonts.attrib
    for theme in [key for key in named if key.endswith("Theme")]:
        del named[theme]
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    return style


def _in_a_box(style: ParagraphStyle) -> None:
    style.paragraph_format.keep_together = True
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(2)
    box = parse_xml(f"<w:pBdr {nsdecls('w')}>{_BOX}</w:pBdr>")
    style.element.pPr.insert_element_before(box, "w:spacing", "w:ind")
