"""Bytes to text: the encodings that Korean offices and newspapers hand out."""

from __future__ import annotations

import codecs

from ..core.errors import InputError
from ..core.patterns import regex_pattern

_KOREAN_TEXT = regex_pattern(r"[\s\x20-\x7e가-힣ㄱ-ㆎ一-鿿\u2010-\u27bf\u3000-\u303f\uff01-\uff5e·]")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(data: bytes, *, where: str | None = None) -> tuple[str, str]:
    """Decode a text file.

    A byte-order mark decides; else utf-8 where the bytes are valid utf-8; else utf-16 where the bytes
    read as Korean text in it; else cp949 (which holds euc-kr).

    Returns:
        The text and the name of the encoding.

    Raises:
        InputError: the bytes are in none of these encodings, or hold zero bytes as only binary files do.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode(data, encoding, where), encoding
    if b"\0" in data:
        return _decode_utf16_without_bom(data, where)
    for encoding in ("utf-8", "cp949"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise InputError("not readable as text: neither utf-8 nor cp949; save it as utf-8", where=where)


def _decode(data: bytes, encoding: str, where: str | None) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"not readable as {encoding}, which its first bytes promise: {error.reason}", where=where) from error


def _decode_utf16_without_bom(data: bytes, where: str | None) -> tuple[str, str]:
    """Try both byte orders: in the right one nearly every character is Hangul, Latin, a digit or a sign."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, errors="replace")
        if len(_KOREAN_TEXT.findall(text)) > 0.9 * len(text):
            return _decode(data, encoding, where), encoding
    raise InputError("not a text file: it holds zero bytes", where=where)
