"""Annotation tools: documents out to be corrected by hand, and back, nothing lost on the way."""
