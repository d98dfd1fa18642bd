"""What holds whatever is answered, in whatever order. See `Conversing`."""

import os

from hypothesis import settings

from tests.dialogue.conversing import Conversing

TestConversing = Conversing.TestCase
TestConversing.settings = settings(
    max_examples=50,
    stateful_step_count=15,
    deadline=None,
    derandomize="CI" in os.environ,
)
