"""Ends planted with rules that decide, and with rules that never do."""

import pytest

from tests.checking.test_routes_planted import rows
from tests.dialogue.building import flows_of
from wizard.checking.routes import routes, uncovered
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Given, NotSure


def one_end(rules: str) -> Flows:
    """Return the flow `t`: one choice `q` of a, b and c, and an end with these rules for `item`."""
    return flows_of(
        f"""
        format: 1
        topic: t
        start: q
        states:
          q:
            ask: {{kind: choice, options: [a, b, c]}}
            next: [{{go: known}}]
          known: {{end: {{item: [{rules}]}}}}
        """
    )


DECIDES = """
    {when: {answer: q, is: a}, is: not_yet}
    {when: {answer: q, is: a}, is: not_yet}, {when: {answer: q, is: b}, is: does_not_apply}
    {when: {answer: q, is: a}, is: not_yet}, {when: {answer: q, is: b}, is: not_yet}
    {when: {unknown: q}, is: not_yet}
"""
NEVER_DECIDES = """
{when: {all: [{answer: q, is: a}, {unknown: q}]}, is: not_yet}                          | not_yet
{when: {answer: q, in: [a, b]}, is: in_place}, {when: {answer: q, is: b}, is: not_yet}  | not_yet
{when: {answer: q, is: a}, is: not_yet}, {when: {not: {answer: q, is: a}}, is: not_yet} | in_place
"""


@pytest.mark.parametrize("rules", [rules for (rules,) in rows(DECIDES)])
def test_a_rule_of_an_end_that_decides_is_walked(rules: str) -> None:
    assert uncovered(one_end(f"{rules}, {{is: in_place}}"), "t") == ()


@pytest.mark.parametrize(("rules", "never"), rows(NEVER_DECIDES))
def test_a_rule_of_an_end_that_never_decides_is_found(rules: str, never: str) -> None:
    assert uncovered(one_end(f"{rules}, {{is: in_place}}"), "t") == (("known, item", never),)


def test_one_path_is_there_once_for_each_way_that_its_end_can_turn_out() -> None:
    flows = one_end("{when: {answer: q, is: a}, is: not_yet}, {is: in_place}")
    assert [(route.answers["t.q"].reply, *route.meaning()) for route in routes(flows, "t")] == [
        (Given("a"), "not_yet"),
        (Given("b"), "in_place"),
        (NotSure(), "to_find_out"),
    ]
