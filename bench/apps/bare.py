"""The least that a full-screen Python program can be: one line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """Shows one line; any program with more to say starts later than this one."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Static("The bare program is ready")


if __name__ == "__main__":
    Bare().run()
