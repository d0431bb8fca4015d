"""Turns of those who speak, in minutes of councils and the like: what one asks about, the other answers."""

from __future__ import annotations

import re

from ..core.page import Page

#: `○김한빛 위원  …`, `○일자리정책과장 김한빛  …`, `○ 한빛일보 : …`: who speaks, and a gap or a colon.
_TURN = re.compile(
    r"[○◯●◎]\s?(?=[^\n:]{0,20}(?:위원|의원|의장|장관|담당관|군수|지사|기자|일보|신문|통신|방송|[과국실팀소단부청시원]장)\s)"
    r"[가-힣O○()·\s]{4,24}?(?:\s{2,}|\s:\s)(?=\S)"
)
_CHAIR = re.compile(r"[○◯●◎]\s?(?:위원장|의장)\s")
#: Fewer are no dialogue.
_FEWEST_TURNS = 3


class Dialogue:
    """Which blocks are turns of speakers."""

    def __init__(self, page: Page) -> None:
        """Look at the beginnings of all bullets."""
        text = page.text
        turns = {index for index, block in enumerate(page.blocks) if block.level and _TURN.match(text, block.start, block.end)}
        self._turns = turns if len(turns) >= _FEWEST_TURNS else frozenset[int]()
        self._page = page

    def is_turn(self, block: int) -> bool:
        """Somebody begins to speak."""
        return block in self._turns

    def answers(self, block: int) -> bool:
        """Somebody speaks to what the one before said; whoever takes the chair opens another matter."""
        if block not in self._turns or block - 1 not in self._turns:
            return False
        return _CHAIR.match(self._page.text, self._page.blocks[block].start) is None
