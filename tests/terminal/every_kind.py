"""Flows and words of the test's own: one question of every kind, in a folder."""

from pathlib import Path

FLOW = """\
format: 1
topic: journey
start: organisation
states:
  organisation:
    ask: {kind: text, optional: true}
    next: [{go: notes}]
  notes:
    ask: {kind: text, long: true}
    next: [{go: day}]
  day:
    ask: {kind: date}
    next: [{go: lead}]
  lead:
    ask: {kind: person}
    next: [{go: proof}]
  proof:
    ask: {kind: evidence, several: true}
    next: [{go: locked}]
  locked:
    ask: {kind: choice, options: [always, never]}
    next: [{go: kept}]
  kept:
    ask: {kind: choices, options: [plans, letters, photos]}
    next: [{go: topics}]
  topics:
    topics:
"""

WORDS = """\
---
title: Getting started
---
## organisation
What is your care service called?

## notes
What else is worth writing down?

## day
On which day was it looked at?

## lead
Who is in charge of it?

## proof
Where is it written down?

## locked
Is the office locked at night?

- always: Yes, every night
- never: No, not yet

## kept
What do you keep on paper?

- plans: Care plans
- letters: Letters
- photos: Photographs
"""

ORGANISATION = "called?"
NOTES = "worth writing down?"
DAY = "On which day"
LEAD = "Who is in charge"
PROOF = "Where is it written"
LOCKED = "locked at night?"
KEPT = "keep on paper?"


def make(folder: Path) -> tuple[str, ...]:
    """Make the files below `folder`; the arguments that start the program with them."""
    flows, content = folder / "flows", folder / "content"
    flows.mkdir()
    content.mkdir()
    (flows / "journey.yaml").write_text(FLOW, "utf-8")
    (content / "journey.md").write_text(WORDS, "utf-8")
    return ("--flows", str(flows), "--content", str(content))
