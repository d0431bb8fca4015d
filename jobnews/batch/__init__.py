"""From many documents to rows and tables: worker processes, time limits, copies, a journal that survives interruption."""

from __future__ import annotations

from .process import process
from .read import read, read_documents

__all__ = ["process", "read", "read_documents"]
