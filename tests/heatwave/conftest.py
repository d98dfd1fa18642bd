"""The heatwave plan of a made-up home: flows and words that have nothing to do with the toolkit."""

import pytest

from tests.heatwave.folders import CONTENT, FLOWS
from wizard.library import Library, read_library


@pytest.fixture(scope="session")
def heatwave() -> Library:
    return read_library(FLOWS, CONTENT)
