"""How an official list differs from our edition: every item that we lack, or have otherwise."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.toolkit.official.lists import NEW_REF, Question, words_of
from wizard.library import Library
from wizard.toolkit.edition import DeadlineStatus, Knowledge, Level
from wizard.toolkit.official.comparing import Comparison, compare
from wizard.toolkit.official.edition import edition_from, has_enough
from wizard.toolkit.official.listing import OfficialItem, OfficialList, OfficialLists

Questions = Sequence[Question]
THIS, NEXT, LATER = "2025-26", "2026-27", "2027-28"


def listed(questions: Questions, year: str = THIS) -> OfficialList:
    items = tuple(map(OfficialItem._make, questions))
    return OfficialList(year, 3, items, "list.xlsx")


def held(library: Library, found: OfficialList, *kept: OfficialList) -> Comparison:
    return compare(found, library.editions, library.past, OfficialLists(kept))


def changed(
    questions: Questions,
    at: str,
    *,
    ref: str = "",
    words: str = "",
    needed: bool | None = None,
    approaching: bool | None = None,
) -> list[Question]:
    """Return the questions, one of them with something else."""

    def other(one: Question) -> Question:
        return Question(
            ref or one.ref,
            words or one.words,
            one.needed if needed is None else needed,
            one.approaching if approaching is None else approaching,
        )

    return [other(one) if one.ref == at else one for one in questions]


def keys(items: Sequence[object]) -> list[object]:
    return [getattr(item, "key", getattr(item, "ref", "")) for item in items]


def test_a_list_that_says_the_same_differs_in_nothing_but_what_we_lack(
    shipped_library: Library, questions: Questions
) -> None:
    found = held(shipped_library, listed(questions))
    assert (found.same, keys(found.matches.lacking), found.matches.gone) == (52, [NEW_REF], ())
    assert (*found.needed_here, *found.needed_there, *found.first_step_here) == ()


def test_every_kind_of_difference_is_told(shipped_library: Library, questions: Questions) -> None:
    other = changed(questions, "1.3.6", needed=False)
    other = changed(other, "7.3.2", needed=True)
    other = changed(other, "1.1.1", approaching=False)
    other = changed(other, "7.3.4", approaching=True)
    found = held(shipped_library, listed([one for one in other if one.ref != "8.3.5"]))
    assert keys(found.needed_here) == ["top-three-risks"]
    assert keys(found.needed_there) == ["emergency-contacts"]
    assert keys(found.first_step_here) == ["ico-registration"]
    assert keys(found.first_step_there) == ["working-backups"]
    assert keys(found.matches.gone) == ["software-updates"]
    assert found.same == 47


def test_what_the_list_does_not_say_is_no_difference(
    shipped_library: Library, questions: Questions
) -> None:
    silent = [OfficialItem(one.ref, one.words) for one in questions]
    found = held(shipped_library, OfficialList(THIS, 3, tuple(silent), ""))
    assert (found.same, found.tells_needed, found.tells_first_step) == (52, False, False)


def test_a_new_number_is_known_by_the_words_of_an_earlier_list(
    shipped_library: Library, questions: Questions
) -> None:
    now = changed(questions, "1.3.6", ref="1.3.5", words=f"{words_of('top-three-risks')} Or not?")
    alone = held(shipped_library, listed(now, NEXT))
    assert keys(alone.matches.gone) == ["top-three-risks"]
    found = held(shipped_library, listed(now, NEXT), listed(questions))
    (moved,) = found.matches.moved
    assert (moved.key, moved.then, moved.item.ref) == ("top-three-risks", "1.3.6", "1.3.5")
    assert found.words_of == THIS
    assert keys(found.matches.reworded) == ["top-three-risks"]


def test_a_number_with_the_words_of_another_question_is_not_taken_for_ours(
    shipped_library: Library, questions: Questions
) -> None:
    now = changed(questions, "1.3.6", words="Who feeds pigeons near that gate at dawn?")
    found = held(shipped_library, listed(now, NEXT), listed(questions))
    assert [item.ref for item in found.matches.reused] == ["1.3.6"]
    assert keys(found.matches.gone) == ["top-three-risks"]
    assert "1.3.6" in keys(found.matches.lacking)


def test_a_number_of_an_earlier_year_is_only_a_perhaps(
    shipped_library: Library, questions: Questions
) -> None:
    now = changed(questions, "1.3.7", ref="1.6.1")
    found = held(shipped_library, listed(now, NEXT))
    (perhaps,) = found.matches.moved
    assert (perhaps.key, perhaps.is_sure) == ("policy-keeping-data-safe", False)
    assert "policy-keeping-data-safe" in keys(found.matches.gone)


@pytest.mark.parametrize("year", [NEXT, LATER])
def test_a_list_of_a_later_year_makes_an_edition_of_its_own(
    shipped_library: Library, questions: Questions, year: str
) -> None:
    now = changed(questions, "7.3.2", needed=True)
    now = changed(now, "1.3.6", ref="1.3.5")
    now = [*(one for one in now if one.ref != "4.3.1"), Question("7.4.1", "Are there pigeons?")]
    found = listed(now, year)
    compared = held(shipped_library, found, listed(questions))
    made = edition_from(found, compared, shipped_library.editions)
    assert (made.id, made.based_on, made.numbers_of) == (year, THIS, year)
    assert made.deadline.year == int(f"20{year[-2:]}")
    assert made.deadline_status is DeadlineStatus.EXPECTED
    assert made.provisional
    assert made.items["top-three-risks"].ref == "1.3.5"
    assert made.items["emergency-contacts"].level is Level.MET
    assert "administrator-agreement" not in made.items
    assert made.removed == {"administrator-agreement": Knowledge.LIKELY}
    assert made.items["official-7.4.1"].level is Level.MET
    assert made.items[f"official-{NEW_REF}"].level is Level.OPTIONAL
    assert made.items["staff-training"].section == "staffing-and-roles"


def test_a_list_with_few_of_ours_makes_none(shipped_library: Library, questions: Questions) -> None:
    assert has_enough(held(shipped_library, listed(questions, NEXT)))
    assert not has_enough(held(shipped_library, listed(questions[:20], NEXT)))
