"""The rules of plain English that a program can check, held against every file of words."""
