"""`routes`: every way through one topic in words, and which of them the path tests walk."""
