"""Reads the heatwave plan and walks it with the dialogue and the words alone.

Prints one line for each flow: how its conversation ended. Fails if that took any of the toolkit.
"""

import datetime
import sys

from tests.heatwave.folders import CONTENT, FLOWS, SECTIONS
from wizard import shipped
from wizard.checking.replies import telling_replies
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading.folder import read_flow_folder
from wizard.dialogue.turn import AskTurn, EndTurn
from wizard.dialogue.values import Answer
from wizard.words.blocks import text_of
from wizard.words.reading.folder import collect_words

WHEN = datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC)


def main() -> None:
    files, read, _, mistakes = read_flow_folder(FLOWS)
    words = collect_words(CONTENT, read, shipped.CONTENT, files, None, SECTIONS)
    talk = Conversation(Flows(read))
    for flow in read:
        while isinstance(turn := talk.turn(flow), AskTurn):
            reply = telling_replies(turn.ask, turn.question, (), talk.value)[-1]
            talk = talk.consider(Answer(turn.question, reply, turn.ask.rev, WHEN)).after
        state = turn.end.id if isinstance(turn, EndTurn) else "topics"
        said = words.topics[flow].states[state].question if state != "topics" else ()
        sys.stdout.write(f"{flow}: {state} {text_of(said)}\n")
    taken = sorted(name for name in sys.modules if name.startswith("wizard.toolkit"))
    sys.exit(", ".join([*taken, *map(str, mistakes), *map(str, words.findings)]) or 0)


if __name__ == "__main__":
    main()
