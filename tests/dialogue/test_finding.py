"""Findings: in the order of the files, each once, with the nearest word that is known."""

import pytest

from wizard.dialogue.finding import Finding, FlowMistakesError, did_you_mean


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("traned", ["people", "trained"], "Did you mean 'trained'?"),
        ("pepole", ["trained", "people", "peoples"], "Did you mean 'people'?"),
        ("xyz", ["trained", "people", "people"], "Known here: people, trained."),
        ("xyz", [f"q{n:02}" for n in range(13)], "q11, …."),
        ("xyz", [f"q{n:02}" for n in range(12)], "q11."),
        ("xyz", [], ""),
    ],
)
def test_the_nearest_word_or_else_what_there_is(word: str, known: list[str], said: str) -> None:
    suggestion = did_you_mean(word, known)
    assert suggestion.endswith(said)
    assert bool(suggestion) is bool(said)


def test_a_finding_reads_like_a_compilers() -> None:
    assert str(Finding("t.yaml", 3, 7, "x", "Wrong.")) == "t.yaml:3:7: Wrong."
    assert str(Finding("t.yaml", 3, 7, "x", "Wrong.", "Right it.")) == (
        "t.yaml:3:7: Wrong. Right it."
    )


def test_findings_come_in_the_order_of_the_files_and_each_once() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("a", 9, 1)]
    error = FlowMistakesError(Finding(*place, "", "Wrong.") for place in places)
    assert str(error).splitlines() == [
        "a:9:1: Wrong.",
        "a:9:2: Wrong.",
        "a:10:1: Wrong.",
        "b:1:1: Wrong.",
    ]
