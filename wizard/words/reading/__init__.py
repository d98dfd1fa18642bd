"""Reading words from Markdown, checked against the flows that they speak for."""
