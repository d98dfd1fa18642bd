"""Names for files, as Windows wants them too."""

import re

import pytest

from wizard.words.file_names import file_name

DEVICES = [
    "CON",
    "nul",
    "Aux.",
    "aux.txt",
    "PRN .x",
    "com1",
    "LPT9.care",
    "COM\u00b9",
    "nul:",
    "C:\\con",
]


@pytest.mark.parametrize("words", DEVICES)
@pytest.mark.parametrize("ending", [".dspt", " 2027-01-05.html", " 2.csv"])
def test_no_name_is_that_of_a_device(words: str, ending: str) -> None:
    begins = f"{file_name(words)}{ending}".split(".")[0].rstrip().upper()
    assert not re.fullmatch(r"CON|PRN|AUX|NUL|(COM|LPT)[0-9\u00b9\u00b2\u00b3]", begins)


@pytest.mark.parametrize("words", ["Conway House", "Auxiliary", "Nula's", "Com10", "A. Con"])
def test_a_name_that_only_looks_like_one_stays(words: str) -> None:
    assert file_name(words) == words


def test_two_names_stay_apart() -> None:
    assert file_name("con") != file_name("_con")


@pytest.mark.parametrize(
    "words", [r"C:\Users\Asha\Rose", r"..\..\Rose", "Rose/../../x", "a<b>|?*\0"]
)
def test_what_makes_a_path_is_left_out(words: str) -> None:
    assert not set(file_name(words)) & set('\\/:<>|?*"\0')
