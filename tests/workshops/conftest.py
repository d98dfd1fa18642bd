from __future__ import annotations

import pytest

from wizard import shipped
from wizard.compiled import load_library
from wizard.library import Library
from wizard.workshop.plan import Plan
from wizard.workshop.plans import plans_for


@pytest.fixture(scope="package")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="package")
def plans(library: Library) -> dict[str, Plan]:
    return plans_for(library, shipped.FLOWS, shipped.CONTENT, None)
