"""A report over many documents: figures that lead to the rows they were made of."""

from __future__ import annotations

from .page import report_page

__all__ = ["report_page"]
