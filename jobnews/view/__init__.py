"""Looking at documents: terminal, notebook, page."""
