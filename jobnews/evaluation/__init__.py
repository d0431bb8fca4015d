"""Measuring against articles that people have read, comparing runs, and samples to check by hand."""
