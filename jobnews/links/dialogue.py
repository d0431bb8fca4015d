"""Turns of those who speak, in minutes of councils and the like: what one asks about, the other answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.page import Page
from ..core.patterns import re_pattern

_SIGNS = "○◯●◎"
_OFFICE = r"[가-힣·]{0,14}(?:위원|의원|의장|장관|담당관|군수|지사|기자|직무대행|[과국실팀소단부청시원계]장)"
_NAME = r"[가-힣O○]{2,4}"
#: `○김한빛 위원 …`, `○일자리정책과장 김한빛 …`, `○ 한빛일보 : …`, `○ 경제국장 : …`: who speaks.
_TURN = re_pattern(
    rf"[{_SIGNS}]\s?(?:{_OFFICE}\s{_NAME}\s|{_NAME}\s{_OFFICE}\s|(?:{_OFFICE}|{_NAME}(?:일보|신문|통신|방송)|{_NAME}\s{_OFFICE})\s?:\s)\s*(?=\S)"
)
_CHAIR = re_pattern(rf"[{_SIGNS}]\s?(?:{_NAME}\s)?(?:위원장|의장)")
#: Fewer are no dialogue.
_FEWEST_TURNS = 3


class Dialogue:
    """Which blocks are turns of speakers, and which go on from the one before."""

    def __init__(self, page: Page) -> None:
        """Look at the beginnings of all bullets."""
        self._page = page
        text = page.text
        marked = [index for index, block in enumerate(page.blocks) if block.level and text[block.start] in _SIGNS]
        turns: set[int] = set()
        if len(marked) >= _FEWEST_TURNS:
            turns = {index for index in marked if _TURN.match(text, page.blocks[index].start, page.blocks[index].end)}
        self._turns = turns if len(turns) >= _FEWEST_TURNS else frozenset[int]()
        self._going_on = frozenset(self._find_going_on()) if self._turns else frozenset[int]()

    def is_spoken(self, block: int) -> bool:
        """It is a turn of a speaker, or a later paragraph of one."""
        return block in self._turns or block in self._going_on

    def goes_on(self, block: int) -> bool:
        """Somebody speaks to what the one before said, or goes on speaking; whoever takes the chair opens another matter."""
        return block in self._going_on

    def _find_going_on(self) -> Iterator[int]:
        speaking = False
        for index in range(min(self._turns), len(self._page.blocks)):
            block = self._page.blocks[index]
            is_turn = index in self._turns
            if speaking and (is_turn or (block.kind == "paragraph" and not block.level)):
                if not (is_turn and _CHAIR.match(self._page.text, block.start)):
                    yield index
            else:
                speaking = is_turn
