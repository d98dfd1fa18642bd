"""The line-by-line face: plain text that only ever adds lines."""
