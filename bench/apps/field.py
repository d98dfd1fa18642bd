"""A question with one field to type in, and nothing else."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Field(App[None]):
    """Shows what is typed."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Static("How many people work for you?")
        yield Input()


if __name__ == "__main__":
    Field().run()
