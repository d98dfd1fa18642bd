"""The official list of questions, out of the spreadsheet that somebody downloaded."""
