"""What a terminal sends to a program when a key is pressed, text is pasted or the mouse is used."""

_CSI = "\x1b["

_NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": f"{_CSI}Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "up": f"{_CSI}A",
    "down": f"{_CSI}B",
    "right": f"{_CSI}C",
    "left": f"{_CSI}D",
    "home": f"{_CSI}H",
    "end": f"{_CSI}F",
    "insert": f"{_CSI}2~",
    "delete": f"{_CSI}3~",
    "pageup": f"{_CSI}5~",
    "pagedown": f"{_CSI}6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": f"{_CSI}15~",
    "f6": f"{_CSI}17~",
    "f7": f"{_CSI}18~",
    "f8": f"{_CSI}19~",
    "f9": f"{_CSI}20~",
    "f10": f"{_CSI}21~",
    "f11": f"{_CSI}23~",
    "f12": f"{_CSI}24~",
}


def key(name: str) -> str:
    """The characters an xterm sends for a key: "enter", "f1", "ctrl+c", or one character itself.

    Raises KeyError for a name that no key has.
    """
    if len(name) == 1:
        return name
    held, _, letter = name.partition("+")
    if held == "ctrl" and len(letter) == 1:
        return chr(ord(letter.upper()) & 0x1F)
    return _NAMED[name]


def bracketed(text: str) -> str:
    """Pasted text as it arrives at a program that asked to tell pasting from typing."""
    return f"{_CSI}200~{text}{_CSI}201~"


def left_click(x: int, y: int) -> str:
    """Left button down and up in the cell `x`, `y`, counted from 0 (the SGR mouse protocol)."""
    cell = f"{x + 1};{y + 1}"
    return f"{_CSI}<0;{cell}M{_CSI}<0;{cell}m"
