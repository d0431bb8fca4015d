"""Documents in and tables out: files, encodings, formats."""
