"""Flat tables for analysis: documents in, one row per program, amount, headcount, region, agency or document out."""

from __future__ import annotations

from .arrow import to_arrow
from .columns import TABLES, Column, columns
from .flat import rows
from .pandas import to_pandas
from .polars import to_polars

__all__ = ["TABLES", "Column", "columns", "rows", "to_arrow", "to_pandas", "to_polars"]
