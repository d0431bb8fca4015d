"""Word lists: reading and checking TSV tables, and one automaton over all names."""
