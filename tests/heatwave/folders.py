"""Where the flows and words of the heatwave plan are."""

from pathlib import Path

FLOWS = Path(__file__).parent / "flows"
CONTENT = Path(__file__).parent / "content"
SECTIONS = ("building", "people")
