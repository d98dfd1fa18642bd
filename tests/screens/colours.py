"""How well what is drawn stands out from what is behind it."""

from collections.abc import Iterator

from rich.color import Color
from rich.segment import Segment

RULES = set("\u2500\u2501\u2502|\u258e\u258a\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588")


def luminance(rgb: tuple[int, int, int]) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    parts = [part / 255 for part in rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    lights = sorted(luminance(color.get_truecolor()) for color in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def seen(parts: list[Segment]) -> Iterator[tuple[str, float, bool]]:
    """Yield each piece of text that can be seen, its contrast, and whether it is only a rule."""
    for part in parts:
        style = part.style
        if not part.text.strip() or style is None:
            continue
        assert style.color is not None, part
        assert style.bgcolor is not None, part
        yield part.text, contrast(style.color, style.bgcolor), set(part.text.strip()) <= RULES
