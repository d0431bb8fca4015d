"""Flat tables for analysis: documents in, one row per program, amount, headcount, region, agency or document out."""

from __future__ import annotations

from .columns import TABLES, Column, columns
from .flat import rows
from .pandas import to_pandas

__all__ = ["TABLES", "Column", "columns", "rows", "to_pandas"]
