"""Papers made of tables: the action plan, the handover, and all answers, as values in words."""
