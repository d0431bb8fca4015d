"""Foundations that know no Korean and no rule: spans, text views, records, working types, errors."""
