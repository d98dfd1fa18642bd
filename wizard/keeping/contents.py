"""What a portable file holds, and what taking it in would change, in words."""

from __future__ import annotations

from storage import Portable, Preview
from wizard.dialogue.flow import question_parts
from wizard.speaker import Speaker
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

COUNTED = ("holds", "new", "changed", "conflicting", "known")
"""What answers are counted as."""
MOST_LISTED = 20
"""As many questions as are named one by one."""
LONGEST_NAME = 100


class Contents:
    """Speaks of one file. `service` is the name of the assessment that it came from."""

    def __init__(self, portable: Portable, service: str, speaker: Speaker) -> None:
        self._portable = portable
        self._service = harmless_line(service, LONGEST_NAME)
        self._speaker = speaker

    def about(self) -> tuple[str, ...]:
        """Return when the file was made, and what is in it."""
        day = say_day(self._portable.made.date())
        made = self._speaker.phrase("import.made", service=self._service, day=day)
        holds = self._counted("holds", len(self._portable.answers()))
        if self._portable.questions is None:
            return made, holds
        topics = dict.fromkeys(map(self._topic, self._portable.questions[: MOST_LISTED + 1]))
        named = ", ".join(f'"{topic}"' for topic in topics)
        return made, holds, self._speaker.phrase("import.part", topics=named)

    def changes(self, preview: Preview) -> tuple[str, ...]:
        """Return what would be different here, and which questions would have two answers."""
        lines = [
            self._counted(kind, len(questions))
            for kind, questions in (
                ("new", preview.new),
                ("changed", preview.changed),
                ("known", preview.known),
                ("conflicting", preview.conflicting),
            )
            if questions
        ]
        lines += [f"- {self._question(each)}" for each in preview.conflicting[:MOST_LISTED]]
        more = len(preview.conflicting) - MOST_LISTED
        if more > 0:
            lines.append(self._speaker.phrase("import.more", count=more))
        return tuple(lines)

    def _counted(self, kind: str, count: int) -> str:
        amount = {0: "none", 1: "one"}.get(count, "several")
        return self._speaker.phrase(f"import.{kind}-{amount}", count=count)

    def _question(self, question: str) -> str:
        flows = self._speaker.library.flows
        today = flows.id_today(question)
        if flows.ask(today) is None:
            return harmless_line(question, LONGEST_NAME)
        return self._speaker.question_text(today)

    def _topic(self, prefix: str) -> str:
        flow = question_parts(prefix)[0]
        topics = self._speaker.library.topics
        return self._speaker.topic_name(flow) if flow in topics else harmless_line(flow, 40)
