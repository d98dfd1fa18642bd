"""Flows planted to be walked wrongly: ways that nothing leads, that little leads, that are many."""

import pytest

from tests.dialogue.building import flows_of, good_flows
from wizard.checking.routes import TooManyRoutesError, routes, uncovered
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Given, NotSure

# What nothing leads to is found, and nothing else.


def one_state(ask: str, *rules: str) -> Flows:
    """Return the flow `t`: one question `q` with these rules before `{go: no}`."""
    before = "".join(f"      - {rule}\n" for rule in rules)
    return flows_of(
        f"format: 1\ntopic: t\nstart: q\nstates:\n  q:\n    ask: {ask}\n    next:\n{before}"
        "      - {go: no}\n  yes: {end: {}}\n  no: {end: {}}\n"
    )


NEVER = """
    {kind: number, max: 5}            | {answer: q, at_least: 6}
    {kind: number, min: 3}            | {answer: q, is: 2}
    {kind: choice, options: [a, b]}   | {all: [{answer: q, is: a}, {answer: q, is: b}]}
    {kind: choices, options: [a, b]}  | {not: {any: [{answer: q, has: a}, {answer: q, has: b}]}}
    {kind: date}                      | {all: [{answer: q, is: 2026-01-01}, {answer: q, is: 2026-01-02}]}
    {kind: text}                      | {all: [{unknown: q}, {not: {unknown: q}}]}
"""  # noqa: E501  # a row of a table stays one line
SELDOM = """
    {kind: number, max: 5}              | {answer: q, at_least: 5}
    {kind: number}                      | {all: [{answer: q, at_least: 77}, {answer: q, at_most: 77}]}
    {kind: number}                      | {answer: q, is: 123456}
    {kind: choices, options: [a, b]}    | {not: {answer: q, has: a}}
    {kind: choices, options: [a, b, c]} | {all: [{answer: q, has: a}, {not: {answer: q, has: b}}]}
    {kind: date}                        | {answer: q, is: 2026-02-28}
    {kind: date}                        | {all: [{answer: q, after: 2026-01-01}, {answer: q, before: 2026-01-03}]}
    {kind: text}                        | {unknown: q}
"""  # noqa: E501  # a row of a table stays one line


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


@pytest.mark.parametrize(("ask", "never"), rows(NEVER))
def test_a_rule_that_never_holds_is_found(ask: str, never: str) -> None:
    flows = one_state(ask, f"{{when: {never}, go: yes}}")
    assert uncovered(flows, "t") == (("q", "yes"),)


@pytest.mark.parametrize(("ask", "seldom"), rows(SELDOM))
def test_a_rule_that_seldom_holds_is_walked(ask: str, seldom: str) -> None:
    flows = one_state(ask, f"{{when: {seldom}, go: yes}}")
    assert uncovered(flows, "t") == ()


TWO_NUMBERS = """
    format: 1
    topic: t
    start: part
    figures:
      share: {{percent: [part, whole]}}
      missing: {{short_of: [part, whole, 95]}}
      both: {{sum: [part, whole]}}
      rest: {{difference: [whole, part]}}
    states:
      part:
        ask: {{kind: number, max: 1000}}
        next: [{{go: whole}}]
      whole:
        ask: {{kind: number, min: {{answer: part}}, max: 2000}}
        next:
          - {{when: {{figure: {figure}}}, go: yes}}
          - {{go: no}}
      yes: {{end: {{}}}}
      no: {{end: {{}}}}
"""


@pytest.mark.parametrize(
    "figure",
    [
        "share, is: 50",
        "share, at_least: 95",
        "share, at_most: 1",
        "missing, is: 1",
        "missing, at_least: 1900",
        "both, is: 2345",
        "rest, is: 7",
        "rest, at_least: 2000",
    ],
)
def test_both_sides_of_a_figure_are_walked(figure: str) -> None:
    assert uncovered(flows_of(TWO_NUMBERS.format(figure=figure)), "t") == ()


def test_a_share_of_none_up_to_many_is_found_between_two_others() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: part
        figures:
          share: {percent: [part, whole]}
        states:
          part:
            ask: {kind: number, max: 1000}
            next: [{go: whole}]
          whole:
            ask: {kind: number, max: 5000}
            next:
              - {when: {figure: share, at_least: 60}, go: most}
              - {when: {figure: share, at_least: 40}, go: half}
              - {go: few}
          most: {end: {}}
          half: {end: {}}
          few: {end: {}}
        """
    )
    assert uncovered(flows, "t") == ()


def test_a_number_that_only_bounds_another_is_tried_at_both_its_ends() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: a
        states:
          a:
            ask: {kind: number, max: 9}
            next: [{go: b}]
          b:
            ask: {kind: number, max: {answer: a}}
            next:
              - {when: {answer: b, at_least: 3}, go: yes}
              - {go: no}
          yes: {end: {}}
          no: {end: {}}
        """
    )
    known = [route.path for route in routes(flows, "t") if route.known]
    assert known == [("a", "b", "yes"), ("a", "b", "no")]


def test_a_figure_that_is_out_of_reach_is_found() -> None:
    flows = flows_of(TWO_NUMBERS.format(figure="share, at_least: 101"))
    assert uncovered(flows, "t") == (("whole", "yes"),)


def test_both_sides_of_so_many_months_before_a_day_of_another_flow_are_walked() -> None:
    flows = flows_of(
        """
        format: 1
        topic: profile
        asked: when_needed
        start: publish-on
        states:
          publish-on:
            ask: {kind: date}
            next: [{go: known}]
          known: {end: {}}
        """,
        """
        format: 1
        topic: t
        start: done-on
        states:
          done-on:
            ask: {kind: date}
            next:
              - {when: {unknown: profile.publish-on}, go: lost}
              - {when: {answer: done-on, within: {months: 12, of: profile.publish-on}}, go: fresh}
              - {go: old}
          fresh: {end: {t: in_place}}
          old: {end: {t: not_yet}}
          lost: {end: {t: not_yet}}
        """,
    )
    found = routes(flows, "t")
    assert [route.path for route in found if route.known] == [
        ("done-on", "fresh"),
        ("done-on", "old"),
    ]
    assert [route.path for route in found if not route.known] == [("done-on",), ("done-on", "lost")]


def test_ways_that_part_long_after_the_answer_that_parts_them() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: shared
        states:
          shared:
            ask: {kind: choice, options: [yes, no]}
            next: [{go: lead}]
          lead:
            ask: {kind: person}
            next:
              - {when: {answer: shared, is: yes}, go: with-whom}
              - {go: end}
          with-whom:
            ask: {kind: person}
            next: [{go: end}]
          end: {end: {}}
        """
    )
    assert [route.path for route in routes(flows, "t")] == [
        ("shared", "lead"),
        ("shared", "lead", "with-whom", "end"),
        ("shared", "lead", "end"),
    ]


def test_a_question_of_another_flow_is_come_to_by_the_way_to_it() -> None:
    """`phones` is answered yes or no, not known, not asked without `devices`; `paper` never."""
    flows = flows_of(
        """
        format: 1
        topic: profile
        asked: when_needed
        start: paper
        states:
          paper:
            ask: {kind: choice, options: [yes, no]}
            next: [{go: devices}]
          devices:
            ask: {kind: choice, options: [yes, no]}
            next:
              - {when: {unknown: devices}, go: phones}
              - {when: {answer: devices, is: no}, go: known}
              - {go: phones}
          phones:
            ask: {kind: choice, options: [yes, no]}
            next: [{go: known}]
          known: {end: {}}
        """,
        """
        format: 1
        topic: t
        needs: [profile.phones]
        start: say
        states:
          say:
            say:
            next:
              - {when: {unknown: profile.phones}, go: unknown}
              - {when: {answer: profile.phones, is: yes}, go: yes}
              - {when: {answer: profile.phones, is: no}, go: no}
              - {go: not-asked}
          unknown: {end: {}}
          yes: {end: {}}
          no: {end: {}}
          not-asked: {end: {}}
        """,
    )
    ways = {
        route.path[-1]: [answer.reply for answer in route.answers.values()]
        for route in routes(flows, "t")
    }
    assert ways == {
        "unknown": [Given("yes"), NotSure()],
        "yes": [Given("yes"), Given("yes")],
        "no": [Given("yes"), Given("no")],
        "not-asked": [Given("no")],
    }


def test_no_route_is_known_through_a_number_that_no_number_fits() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: a
        states:
          a:
            ask: {kind: number, min: 5}
            next: [{go: b}]
          b:
            ask: {kind: number, min: {answer: a}, max: 3}
            next:
              - {when: {answer: b, at_least: 2}, go: yes}
              - {go: no}
          yes: {end: {}}
          no: {end: {}}
        """
    )
    assert [(route.path, route.known) for route in routes(flows, "t")] == [
        (("a", "b"), False),
        (("a", "b", "yes"), False),
        (("a", "b", "no"), False),
    ]


# Long flows are walked as long as their ways are few.


def questions(count: int, rules: str, end: str) -> Flows:
    """Return the flow `t` of so many questions q0, q1, …; `{n}` and `{next}` stand in `rules`."""
    asks = "".join(
        f"  q{n}:\n    ask: {{kind: choice, options: [yes, no]}}\n"
        f"    next: [{rules.format(n=n, next=f'q{n + 1}' if n + 1 < count else 'last')}]\n"
        for n in range(count)
    )
    return flows_of(f"format: 1\ntopic: t\nstart: q0\nstates:\n{asks}{end}")


DONE = "  done: {end: {t: in_place}}\n"
LAST = "  last:\n    say:\n    next: [{go: done}]\n" + DONE


def test_a_straight_line_has_one_route() -> None:
    (route,) = routes(questions(30, "{{go: {next}}}", LAST), "t", most_walks=100)
    assert route.known
    assert len(route.answers) == 30


def test_answers_read_together_at_the_end_are_not_multiplied() -> None:
    every = ", ".join(f"{{answer: q{n}, is: yes}}" for n in range(20))
    last = (
        f"  last:\n    say:\n    next:\n      - {{when: {{all: [{every}]}}, go: done}}\n"
        "      - {go: not-yet}\n  not-yet: {end: {t: not_yet}}\n"
    )
    found = routes(questions(20, "{{go: {next}}}", last + DONE), "t", most_walks=2_000)
    assert [(route.path[-1], route.known) for route in found] == [
        ("last", False), ("not-yet", True), ("done", True)
    ]  # fmt: skip


def test_too_many_routes_are_refused_politely() -> None:
    aside = "".join(
        f"  s{n}:\n    say:\n    next: [{{go: {f'q{n + 1}' if n < 19 else 'last'}}}]\n"
        for n in range(20)
    )
    flows = questions(
        20, "{{when: {{answer: q{n}, is: yes}}, go: s{n}}}, {{go: {next}}}", aside + LAST
    )
    with pytest.raises(TooManyRoutesError, match=r"the flow 't': 300 walks .* smaller flows\."):
        routes(flows, "t", most_walks=300)


def test_a_flow_that_is_not_there() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        routes(good_flows(), "nowhere")


def test_a_path_is_found_with_as_much_known_as_can_be() -> None:
    """`no` leads where "not sure" leads: it is the one that is given."""
    flows = one_state(
        "{kind: choice, options: [a, b]}",
        "{when: {unknown: q}, go: no}",
        "{when: {answer: q, is: a}, go: yes}",
    )
    assert [(route.path, route.answers["t.q"].reply) for route in routes(flows, "t")] == [
        (("q", "yes"), Given("a")),
        (("q", "no"), Given("b")),
    ]
