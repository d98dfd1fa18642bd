"""The one screen: it shows every view in place, because a new screen would flash and be slow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from wizard.choice_ids import HISTORY
from wizard.screens.choices import Choices
from wizard.screens.form import Form
from wizard.screens.head import Head
from wizard.screens.keys import KEYS
from wizard.screens.more import More
from wizard.screens.spacing import Spacing, Wanted, share
from wizard.screens.words import LONG_MEASURE, MEASURE, Words
from wizard.session import Session
from wizard.views import (
    HELP,
    Asking,
    Choice,
    Command,
    FieldsEntry,
    FieldView,
    OptionsEntry,
    Page,
    View,
)
from wizard.words.blocks import Blocks, Paragraph

if TYPE_CHECKING:
    from wizard.screens.aside import Aside

CONTINUE, ADD = "continue", "add-another"
FIELDS_READY = 5
"""As many fields as the largest kind of question has."""
LEAST_WIDTH, LEAST_HEIGHT = 40, 12
WIDE = 110
"""Windows with this many columns have what explains a question beside it."""
PAGE = 5
"""As many choices are passed over by Page Down where all words have room."""
SIDES = 4
"""Columns that stay empty at the two sides of the words."""
DRAFT_AFTER = 1.0
"""Seconds from the first key to the draft on disk: what a power cut can take of unsaved words."""


class ConversationScreen(Screen[None]):
    """Shows the session's view, and passes on what the person does."""

    BINDINGS = [
        *(Binding(key, f"key('{key}')", show=False) for key in dict.fromkeys(KEYS.values())),
        Binding("pageup", "scroll_words(-1)", show=False),
        Binding("pagedown", "scroll_words(1)", show=False),
    ]
    AUTO_FOCUS = None

    class MovedOn(Message):
        """Something was done that may have changed more than the view."""

    def __init__(self, session: Session) -> None:
        super().__init__(classes=Spacing.NORMAL.css_class)
        self._session = session
        self._draft_timer: Timer | None = None
        self._focused_before: Widget | None = None
        self._aside: Aside | None = None
        self._part_beside = ""
        self._asked_beside = ""
        self._head = Head()
        self._words = Words(session.phrases)
        self._form = Form(session.phrases, self._answer, self._heard)
        self._more = More(self._form.turn)
        self._ways = Choices("ways", in_a_row=True, primary=CONTINUE)
        self._explains = Choices("explains", in_a_row=True, framed=False)
        self._commands = Choices("commands", in_a_row=True, framed=False, gap=1, with_keys=True)

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._words
        yield self._form
        yield self._more
        yield self._ways
        yield self._explains
        yield self._commands

    def on_mount(self) -> None:
        self.show()

    # Showing.

    @property
    def space(self) -> Size:
        """The part of the window that is there for the conversation."""
        aside = self._aside
        return self._window - Size(aside.width, 0) if aside and aside.display else self._window

    @property
    def _window(self) -> Size:
        """The window, less what is not there for the conversation and what explains it."""
        return self.app.size

    def show(self) -> None:
        """Show the session's view, in place."""
        view = self._session.view
        with self.app.batch_update():
            self._explain_beside()
            self._head.show(view.header)
            if isinstance(view, Page):
                self._show_page(view)
            else:
                self._show_question(view)
            self._commands.offer(self._commands_of(view))
            self._form.scroll_home(animate=False)
            self._share_room()
        ready = 1 if isinstance(view, Page) else FIELDS_READY
        self.call_after_refresh(self._form.make_ready, ready)

    def say_colours(self, look: str) -> None:
        """Say which colours these are."""
        words = self._session.phrases.line("settings.colours-now", look=look)
        self._head.note(words)

    def _share_room(self) -> None:
        """Give every part its lines."""
        # The lines are as long as is good to read, if then all of it has room. An empty line
        # between two fields makes room before anything else does.
        for measure, apart in ((MEASURE, True), (MEASURE, False), (LONG_MEASURE, False)):
            self._words.set_measure(measure)
            self._form.set_apart(apart)
            wanted = self._wanted()
            shared = share(self.space.height, wanted)
            if shared.spacing is Spacing.NORMAL:
                break
            if not apart and shared.words >= wanted.words and shared.spacing is not Spacing.SNUG:
                break
        for one in Spacing:
            self.set_class(one is shared.spacing, one.css_class)
        self._ways.styles.height = shared.ways
        self._words.styles.height = shared.words
        self._form.styles.height = shared.answers
        self._more.say(self._form.more if shared.answers_go_on else "")

    def _wanted(self) -> Wanted:
        width = self.space.width
        inner = width - SIDES
        return Wanted(
            self._head.lines,
            self._words.lines_at(inner),
            self._form.lines_at(inner),
            self._ways.lines_at(inner),
            self._explains.lines_at(inner),
            self._commands.lines_at(width),
        )

    def _explain_beside(self) -> None:
        """Show beside a question what explains it, where the window has room for both."""
        view, part, window = self._session.view, self._part_beside, self._window
        blocks: Blocks = ()
        if window.width >= WIDE and isinstance(view, Asking) and view.ways:
            if self._asked_beside != view.question:
                part = self._part_beside = ""
            blocks = self._session.beside(part)
            self._asked_beside = view.question
        if self._aside is None and blocks:
            from wizard.screens.aside import Aside

            self._aside = Aside(self._session.phrases)
            self.mount(self._aside)
        if self._aside is not None:
            self._aside.display = bool(blocks)
            if blocks:
                self._aside.explain(blocks, window)

    def _show_page(self, page: Page) -> None:
        keys = self._session.phrases.blocks("help.keys-screen") if page.name == HELP else ()
        self._words.say((), (*keys, *page.body))
        self._form.hide_fields()
        self._ways.offer(())
        self._explains.offer(())
        self._form.options.offer(page.choices)
        self._form.options.focus()

    def _show_question(self, view: Asking) -> None:
        question = Paragraph(tuple(replace(span, strong=True) for span in view.text))
        several = isinstance(view.entry, OptionsEntry) and view.entry.several
        how = self._session.phrases.blocks("screen.several") if several else ()
        self._words.say(view.said, (question, *view.hint, *how), view.problem)
        ways = [self._button(CONTINUE)]
        if isinstance(view.entry, OptionsEntry):
            self._show_options(view.entry, is_again=view.is_again)
        else:
            self._form.options.offer(())
            self._form.show_fields(view.entry, view.entry.entries)
            if view.entry.several:
                ways.append(self._button(ADD))
            self._focus_field(view)
        self._ways.offer([*ways, *view.ways])
        self._explains.offer(view.explains)

    def _show_options(self, entry: OptionsEntry, *, is_again: bool) -> None:
        self._form.hide_fields()
        places = [choice.id for choice in entry.options]
        current = places.index(entry.chosen[0]) if entry.chosen else 0
        self._form.options.offer(
            entry.options, marked=entry.chosen, several=entry.several, current=current
        )
        # Enter on an option would choose it, or take back that it is chosen.
        keeps = is_again and (entry.several or not entry.chosen)
        (self._ways if keeps else self._form.options).focus()

    def _focus_field(self, view: Asking) -> None:
        """Put the focus where something is to be typed; on Continue, where all is there."""
        field = self._form.find_field(view.problem_field)
        if view.is_again or (field is None and view.said):
            self._ways.focus()
        else:
            self.call_after_refresh((field or self._form.fields[0]).take_focus)

    def _commands_of(self, view: View) -> list[Choice]:
        """Return the commands with their keys; F1 would show the help that is on show again."""
        phrases, shows_help = self._session.phrases, view.name == HELP
        return [
            Choice(command, phrases.line(f"screen.{command}"))
            for command in view.commands
            if not (shows_help and command is Command.EXPLAIN)
        ]

    def _button(self, id: str) -> Choice:
        return Choice(id, self._session.phrases.line(f"buttons.{id}"))

    # What the person does.

    @on(Choices.Chosen, "#options")
    def option_chosen(self, event: Choices.Chosen) -> None:
        if event.too_late:
            return
        view = self._session.view
        if isinstance(view, Page):
            self._session.choose(event.choice_id)
            self._moved_on()
            return
        event.choices.mark(event.choice_id)
        is_one = isinstance(view.entry, OptionsEntry) and not view.entry.several
        if is_one and not event.only_ticked:
            self._answer()
        else:
            self._typing()

    @on(Choices.Chosen, "#ways")
    def way_chosen(self, event: Choices.Chosen) -> None:
        if event.too_late:
            return
        match event.choice_id:
            case "continue":
                self._answer()
            case "add-another" if isinstance(self._session.view, Asking):
                entry = self._session.view.entry
                if isinstance(entry, FieldsEntry):
                    self._form.add_entry(entry)
                    self._share_room()
            case way:
                self.keep_draft()
                self._session.way(way)
                self._moved_on()

    @on(Choices.Chosen, "#explains")
    def explanation_chosen(self, event: Choices.Chosen) -> None:
        if event.too_late:
            return
        if self._aside is not None and self._aside.display and event.choice_id != HISTORY:
            self._part_beside = event.choice_id
            self._explain_beside()
            return
        self.keep_draft()
        self._session.explain(event.choice_id)
        self._moved_on()

    @on(Words.TermClicked)
    def term_clicked(self, event: Words.TermClicked) -> None:
        self.keep_draft()
        self._session.explain_word(event.term)
        self._moved_on()

    @on(Choices.Chosen, "#commands")
    def command_chosen(self, event: Choices.Chosen) -> None:
        if event.too_late:
            return
        self.action_command(event.choice_id)

    def action_key(self, key: str) -> None:
        """Give the command that this key stands for now, if there is one."""
        for command in self._session.view.commands:
            if KEYS.get(command) == key:
                self.action_command(command)
                return

    def action_command(self, command: str) -> None:
        self.keep_draft()
        self._session.command(Command(command))
        self._moved_on()

    def action_scroll_words(self, pages: int) -> None:
        """Show more of the words; where there is none, of what explains beside, or of the list."""
        words, aside = self._words, self._aside
        if words.has_more and not (words.is_at_start if pages < 0 else words.is_at_end):
            words.turn(pages)
        elif aside is not None and aside.display:
            aside.turn(pages)
        else:
            self._form.options.action_move(pages * PAGE)

    def on_text_area_changed(self) -> None:
        self._typing()

    def on_input_changed(self) -> None:
        self._typing()

    def _typing(self) -> None:
        """Keep what is typed as a draft, a moment later."""
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_AFTER, self.keep_draft)

    def _heard(self, field: FieldView, typed: str) -> str:
        """Return what is shown beside a field: the day that is understood, or nothing."""
        day = self._session.day_heard(field, typed)
        return self._session.phrases.line("fields.day-heard", day=day) if day else ""

    def keep_draft(self) -> None:
        """Keep what is typed now, if it is not what was there."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        view = self._session.view
        if not isinstance(view, Asking):
            return
        if isinstance(view.entry, OptionsEntry):
            if self._form.options.marked != view.entry.chosen:
                self._session.keep_draft({"chosen": list(self._form.options.marked)})
        elif self._form.has_changed:
            self._session.keep_draft({"entries": self._form.typed})

    def _answer(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        view = self._session.view
        if isinstance(view, Asking) and isinstance(view.entry, OptionsEntry):
            self._session.answer_options(self._form.options.marked)
        else:
            typed = self._form.typed
            self._session.answer_fields(typed)
            if self._session.view.problem:
                self._session.keep_draft({"entries": typed})
                self._session.look_again()
        self._moved_on()

    def _moved_on(self) -> None:
        if self._session.stopped:
            self.app.exit()
        else:
            self.show()
            self.post_message(self.MovedOn())

    def on_resize(self) -> None:
        self._explain_beside()
        tiny = self.space.width < LEAST_WIDTH or self.space.height < LEAST_HEIGHT
        if tiny and not self.has_class("-tiny"):
            # What is not displayed loses the focus, and would not get it back by itself.
            self._focused_before = self.focused
        elif self.has_class("-tiny") and not tiny:
            self.call_after_refresh(self._focus_again)
        self.set_class(tiny, "-tiny")
        self._words.too_small = tiny
        if tiny:
            self._words.styles.height = self.space.height
        else:
            self._share_room()

    def _focus_again(self) -> None:
        if self._focused_before is not None and self._focused_before.display:
            self.set_focus(self._focused_before)
        elif self._form.fields:
            self._form.fields[0].take_focus()
        else:
            self._form.options.focus()
