"""A question with answers to choose from, updated in place: the fastest way Textual has."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, OptionList, Static


class Light(App[None]):
    """Asks question 1, 2, 3 … for ever: Enter answers, an arrow moves, q stops."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("q", "quit", "Stop")]  # noqa: RUF012
    asked = 0

    def compose(self) -> ComposeResult:
        yield Static()
        yield OptionList()
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()
        self.ask_next()

    def on_option_list_option_selected(self) -> None:
        self.ask_next()

    def ask_next(self) -> None:
        """Replace question and answers in one frame."""
        self.asked += 1
        answers = self.query_one(OptionList)
        with self.batch_update():
            self.query_one(Static).update(f"Question {self.asked}: how do you keep your records?")
            answers.clear_options()
            answers.add_options(f"{self.asked}.{number} On paper" for number in range(1, 6))
            answers.highlighted = 0


if __name__ == "__main__":
    Light().run()
