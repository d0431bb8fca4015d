"""What speaks for and against a candidate, in points that add up to its score."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...core.mentions import FoundProgram
from ...core.reading import Reading

#: No evidence makes a discovered name as sure as a known one.
SUREST = 0.98


@dataclass(slots=True)
class Evidence:
    """Points and the reasons for them."""

    points: float
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str = "") -> None:
        self.points += points
        if reason:
            self.reasons.append(reason)

    def candidate(self, reading: Reading, start: int, end: int, rule: str, kind: str, *, priority: int = 0) -> FoundProgram:
        """The program that this evidence is about."""
        points = self.points
        score = round(points, 2) if 0.0 < points < SUREST else SUREST if points > 0.0 else 0.0
        return FoundProgram(
            start, end, rule, priority=priority, name=reading.page.text[start:end], kind=kind, score=score, reason=", ".join(self.reasons)
        )
