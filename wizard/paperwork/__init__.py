"""Papers as values in words: those made of tables, the days to remember, and worksheets."""
