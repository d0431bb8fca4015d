"""What the words right behind a number say of it, before any predicate: `75명 모집에`, `200명이 참석한 행사`, `5억원이 투입되는 사업`."""

from __future__ import annotations

from ..core.mentions import FoundAmount, FoundHeadcount, FoundQuantity
from ..core.patterns import re_pattern, regex_pattern

# how the word ends that so modifies another: most do not, and are left at once
_MODIFIER = r"(?=[가-힣]{0,9}[기될일을할들갈여해러는된한간든인쓴]\s)"
# `75명 모집에 48명이 들어왔다`, `180명을 모집하는데 43명이 왔다`, `40명을 구하러 왔다가`: what was looked for
_SOUGHT_TEXT = (
    r"(?:을|를)?\s?(?:(?:모집|선발|채용|공모)(?:에(?:는)?\s|하는데|하려는데|했는데|했지만|했으나|하려\s|하려고)|정원에\s|목표(?:에|에서|였지만|였으나|였는데)\s|뽑는\s?데|뽑으려|구하러|찾으러|구하는데)"
)
_SOUGHT = re_pattern(_SOUGHT_TEXT)
# `5억원이 투입되는 이번 사업은 …`, `4천개를 만들기 위해 …`: the verb that the number belongs to modifies a noun or another verb
_TOLD_OF = re_pattern(
    rf"(?:여|가량|정도|씩|까지)?(?:[을를이가]|의)?\s(?:[^\s.,\d은는]{{1,8}}\s)?{_MODIFIER}(?:"
    r"(?P<planned>[가-힣]{1,6}기\s위(?:해|한|하여)\s|[가-힣]{0,4}(?:투입될|들어갈|쓰일|소요될|지원될|뽑을|채용할|만들|길러 낼|참여할|투입할|들일|지원할)\s)"
    r"|(?P<present>(?:들여|투입해|투자해)\s(?:[^\s.,\d]{1,8}\s)?(?:추진|조성|운영|시행|건설|개최)(?:하는|되는)\s|(?:투입되|투입하|들어가|드|들이|쓰이|쓰|소요되|지원되|지원하|지급되|지급하)는\s)"
    r"|(?P<done>(?:투입된|투입한|들어간|든|들인|쓰인|쓴|소요된|지급된|지급한)\s))(?=[‘“「'\"]?[가-힣])"
    rf"|(?P<sought>{_SOUGHT_TEXT})"
)
# `1차 1300명에 이어 2차로 837명이`
_FOLLOWED = re_pattern(r"(?:여|가량)?에 이어서?[,\s]")
# `모집 300명에 1천4백 명이 손을 들었다`
_AGAINST = re_pattern(r"(?:여)?에\s(?:[^\s.,\d]{1,8}\s)?[\d,.천만백]+\s?여?\s?명")
_LOOKED_FOR = regex_pattern(r"(?r)(?:모집|정원|선발)(?:\s?인원)?\s(?:총\s)?")
# `2천400명으로 준다`: it grows less, it is not given
_SHRINKS = re_pattern(r"(?:여|가량)?(?:으로|로)\s(?:준다|는다|줄어든다|늘어난다)")
#: A particle stands so close behind its number.
_NEAR = 5
# `200여 명이 참석한 이번 행사`: they have come
_CAME = re_pattern(r"(?:여|가량|정도|남짓)?(?:\s등)?(?:이|가)\s(?:[^\s.,\d]{1,8}\s)?(?:(?:참석|참여|참가|수료|취업|신청|응모|방문|합격|함께)한|찾은|모인|몰린|나온|다녀간|떠난|지켜본|거쳐 간)\s")
# `1만9802명이 신청해 기다려야 한다`: they have applied
_APPLIED = re_pattern(r"(?:\s?(?:가량|정도|여|남짓))?(?:이|가)\s(?:신청|지원|응모|접수)(?:해|하여|하면서)[,\s]|(?:이|가)\s(?:몰려|몰리면서)[,\s]")
# `어르신 18명이 하루 네 시간씩 돌아가며 일하는 가게`: so they do
_AT_WORK = re_pattern(r"(?:여)?(?:이|가)\s(?:[^\s.]{1,8}\s){0,4}?(?:일하는|근무하는|다니는)\s")
# `24명으로 구성된 협의회`: so it is
_MADE_UP = re_pattern(r"(?:여)?\s?으?로\s(?:구성된|구성돼|구성되어|이뤄진|이루어진|짜인)")


def said_directly(text: str, quantity: FoundQuantity, end: int) -> str | None:
    """The status by the words right behind a number, as of a cue, or `sought`; None where they say nothing of it.

    Args:
        text: the text of the page.
        quantity: the amount or headcount.
        end: where its sentence ends.
    """
    at = quantity.end
    near = text[at : at + _NEAR]  # holds a sign of what is tried
    if "에" in near and _FOLLOWED.match(text, at, end):
        return "done"
    told = _TOLD_OF.match(text, at, end)
    if told is not None:
        if told.lastgroup != "present" or isinstance(quantity, FoundAmount):
            return told.lastgroup
        if _SOUGHT.match(text, at, end):
            return "sought"
    if "에" in near and _AGAINST.match(text, at, end) and _LOOKED_FOR.match(text, max(0, quantity.start - 12), quantity.start):
        return "sought"
    if "로" in near and _SHRINKS.match(text, at, end):
        return "present"
    if not isinstance(quantity, FoundHeadcount):
        return None
    if ("이" in near or "가" in near) and (_APPLIED.match(text, at, end) or _CAME.match(text, at, end)):
        return "done"
    if "이" in near and _AT_WORK.match(text, at, end):
        return "ongoing"
    return "service" if "로" in near and _MADE_UP.match(text, at, end) else None
