"""What is said about an official list: what it was taken for, and how it differs from ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from wizard.library import Library
from wizard.toolkit.edition import Item, Knowledge
from wizard.toolkit.official.comparing import Comparison
from wizard.toolkit.official.edition import has_enough, is_of_a_new_year
from wizard.toolkit.official.finding import Candidate
from wizard.toolkit.official.listing import OfficialItem, OfficialList
from wizard.toolkit.official.numbers import parts_of
from wizard.words.harmless import harmless_line

LONGEST = 200
"""Characters of the official words of a question that stand in a list of differences."""
LONGEST_HEADING = 60
KINDS = (
    *("needed-here", "needed-there", "first-step-here", "first-step-there"),
    *("moved", "reworded", "reused", "gone", "lacking", "perhaps"),
)
"""What may differ, in the order in which it is told."""


class ListWords:
    """Speaks of lists with our names for our items."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._say = library.phrases.line

    def category(self, category: int) -> str:
        return self._say(f"official.category-{category}")

    def sheet_choice(self, candidate: Candidate) -> str:
        """Return a sheet to choose."""
        named = {"sheet": shown(candidate.sheet), "category": self.category(candidate.category)}
        return self._say("official.choice", **named, count=len(candidate.items))

    def taken(self, found: OfficialList, chosen: Candidate, left: Sequence[Candidate]) -> str:
        """Return what the file was taken for, as lines."""
        say = self._say
        needed = sum(bool(item.needed) for item in found.items)
        lines = [
            say("official.taken-sheet", sheet=shown(chosen.sheet)),
            say("official.taken-category", category=self.category(found.category)),
            say("official.taken-count", count=len(found.items)),
        ]
        if chosen.words_heading:
            lines.append(say("official.taken-words", column=shown(chosen.words_heading)))
        if chosen.needed_heading or needed:
            column = shown(chosen.needed_heading)
            key = "official.taken-assumed" if chosen.is_assumed else "official.taken-needed"
            lines.append(say(key, column=column, count=needed))
        else:
            lines.append(say("official.taken-no-needed"))
        if not chosen.category:
            lines.append(say("official.taken-unsure"))
        if chosen.restored:
            lines.append(say("official.taken-restored", count=chosen.restored))
        if chosen.doubled:
            lines.append(say("official.taken-doubled", numbers=", ".join(chosen.doubled)))
        others = dict.fromkeys(self._other(one, chosen) for one in left if one != chosen)
        if others:
            lines.append(say("official.taken-left", others="; ".join(others)))
        return _list(lines)

    def _other(self, other: Candidate, chosen: Candidate) -> str:
        if other.category == chosen.category:
            return shown(other.sheet)
        return self.category(other.category)

    def differences(self, found: OfficialList, compared: Comparison) -> Iterator[str]:
        """Yield what differs, each kind under its heading."""
        say, matches = self._say, compared.matches
        year, ours = found.year, compared.edition.id
        yield say("official.held-against" if year == ours else "official.held-other", year=ours)
        yield say("official.same", count=compared.same)
        lines: Mapping[str, Iterable[str]] = {
            "needed-here": map(self._item, compared.needed_here),
            "needed-there": map(self._item, compared.needed_there),
            "first-step-here": map(self._item, compared.first_step_here),
            "first-step-there": map(self._item, compared.first_step_there),
            "moved": self._moved(compared, is_sure=True),
            "reworded": map(self._item, matches.reworded),
            "reused": map(self._official, matches.reused),
            "gone": map(self._gone, matches.gone),
            "lacking": map(self._official, _in_order(matches.lacking)),
            "perhaps": self._moved(compared, is_sure=False),
        }
        told = False
        for kind in KINDS:
            if listed := list(lines[kind]):
                told = True
                yield f"{say(f'official.{kind}', count=len(listed))}\n{_list(listed)}"
        if not told:
            yield say("official.nothing-differs")
        if matches.gone and matches.lacking and not compared.words_of:
            yield say("official.cannot-tell")
        if compared.words_of:
            yield say("official.words-compared", year=compared.words_of)
        if not compared.tells_first_step:
            yield say("official.no-first-step")

    def becomes(self, found: OfficialList, compared: Comparison) -> Iterator[str]:
        """Yield what keeping a list of a new year does."""
        if is_of_a_new_year(found, self._library.editions):
            key = "official.new-year" if has_enough(compared) else "official.too-few"
            yield self._say(key, year=found.year, base=compared.edition.id)

    def kept(self, found: OfficialList) -> str:
        """Return one of the lists that are kept."""
        return self._say(
            "official.kept-line",
            year=found.year,
            category=self.category(found.category),
            count=len(found.items),
            source=shown(found.source),
        )

    def _item(self, item: Item) -> str:
        return self._say("sheet.item", ref=item.ref, name=self._library.item_names[item.key])

    def _gone(self, item: Item) -> str:
        doubts = (item.known.item, item.known.number)
        key = "official.gone-doubt" if Knowledge.UNVERIFIED in doubts else "official.gone-item"
        return self._say(key, item=self._item(item))

    def _official(self, item: OfficialItem) -> str:
        needed = {True: "yes", False: "no", None: "unknown"}[item.needed]
        words = harmless_line(item.words, LONGEST)
        return self._say(f"official.lacking-{needed}", ref=item.ref, words=words)

    def _moved(self, compared: Comparison, *, is_sure: bool) -> Iterator[str]:
        for moved in compared.matches.moved:
            if moved.is_sure is is_sure:
                name = self._library.item_names[moved.key]
                yield self._say(
                    "official.moved-item", name=name, then=moved.then, now=moved.item.ref
                )


def shown(text: str) -> str:
    """Return a name out of a file, made harmless to show."""
    return harmless_line(text.strip(), LONGEST_HEADING)


def _in_order(items: Iterable[OfficialItem]) -> list[OfficialItem]:
    """Return what is needed first, then by number."""
    return sorted(items, key=lambda item: (item.needed is not True, parts_of(item.ref)))


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
