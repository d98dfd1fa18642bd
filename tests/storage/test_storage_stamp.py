"""Moments in the names of files."""

import re
from datetime import UTC, datetime

import pytest

from storage.stamp import PATTERN, moment_in, stamp


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2026, 11, 22, 14, 2, tzinfo=UTC), "2026-11-22T14-02-00Z"),
        (datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC), "2028-02-29T23-59-59Z"),
    ],
)
def test_a_moment_is_written_and_read_back(moment: datetime, written: str) -> None:
    assert stamp(moment) == written
    assert re.fullmatch(PATTERN, written)
    assert moment_in(written) == moment
    assert moment_in(written).tzinfo is UTC


@pytest.mark.parametrize("written", ["2026-02-30T14-02-00Z", "2026-11-22T25-02-00Z", "2026-13"])
def test_a_moment_that_there_is_not_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        moment_in(written)
