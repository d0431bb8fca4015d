"""Text of strangers made safe for where it goes: terminals and spreadsheets."""

from __future__ import annotations

import regex

from .patterns import regex_pattern

# What could move the cursor, change colours, hide text or turn its direction; line ends and tabs stay.
_CONTROL = regex_pattern(r"[\p{Cc}\p{Cs}\p{Bidi_Control}--[\n\t]]", regex.VERSION1)
_LINE_CONTROL = regex_pattern(r"[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]")
#: First characters at which a spreadsheet takes a cell for a formula and runs it; some take those of full width as well.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def printable(text: str) -> str:
    """The text without terminal control characters and direction overrides.

    >>> printable("\\x1b[31m국비\\n5억원\\u202e")
    '�[31m국비\\n5억원�'
    """
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """What is printable of a text that must not begin a line of its own: the name of a file.

    >>> one_line("a.txt\\nb.txt: read")
    'a.txt�b.txt: read'
    """
    return _LINE_CONTROL.sub("\ufffd", text)


def printable_json(line: str) -> str:
    """A line of JSON that means the same and holds no control characters.

    >>> printable_json('["\\u202e"]')
    '["\\\\u202e"]'
    """
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def disarmed(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    >>> disarmed("=1+1"), disarmed("국비 = 5억원")
    ("'=1+1", '국비 = 5억원')
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
