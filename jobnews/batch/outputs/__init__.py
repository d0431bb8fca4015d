"""What a run writes: JSON lines, or tables with their codebook."""

from __future__ import annotations

from .writers import FORMATS, OutputFormat, output_format, write_output

__all__ = ["FORMATS", "OutputFormat", "output_format", "write_output"]
