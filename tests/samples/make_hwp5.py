"""A writer of HWP 5 files that is just large enough for tests: an OLE container with one section of plain paragraphs.

No library writes this format freely; the record layout follows the specification that Hancom publishes
(한글 문서 파일 형식 5.0).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

_SECTOR = 512
_NONE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_DOCUMENT_PROPERTIES, _ID_MAPPINGS, _PARA_HEADER, _PARA_TEXT, _PARA_CHAR_SHAPE = 16, 17, 66, 67, 68


def hwp5(paragraphs: Sequence[str]) -> bytes:
    """A document with these paragraphs."""
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, 1)
    properties = _record(_DOCUMENT_PROPERTIES, 0, struct.pack("<7H3I", *[1] * 7, 0, 0, 0))
    mappings = _record(_ID_MAPPINGS, 0, bytes(72))
    section = b"".join(map(_paragraph, paragraphs))
    return _container(_padded(header), _padded(_deflated(properties + mappings)), _padded(_deflated(section)))


def _record(tag: int, level: int, data: bytes) -> bytes:
    size = len(data)
    long = struct.pack("<I", size) if size >= 4095 else b""
    return struct.pack("<I", tag | level << 10 | min(size, 4095) << 20) + long + data


def _paragraph(text: str) -> bytes:
    characters = (text + "\r").encode("utf-16-le")
    header = struct.pack("<IIHBBHHHIH", len(characters) // 2 | 0x80000000, 0, 0, 0, 0, 1, 0, 1, 0, 0)
    return _record(_PARA_HEADER, 0, header) + _record(_PARA_TEXT, 1, characters) + _record(_PARA_CHAR_SHAPE, 1, bytes(8))


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _padded(data: bytes) -> bytes:
    """At least 4,096 bytes: shorter streams would need the container's second allocation table."""
    return data.ljust(max(4096, -(-len(data) // _SECTOR) * _SECTOR), b"\0")


def _container(header: bytes, doc_info: bytes, section: bytes) -> bytes:
    """Sector 0: allocation table; 1 and 2: directory; then the streams."""
    streams, fat, starts = (header, doc_info, section), [_FAT, 2, _END], []
    for stream in streams:
        starts.append(len(fat))
        count = len(stream) // _SECTOR
        fat += [len(fat) + number + 1 for number in range(count - 1)] + [_END]
    fat += [_NONE] * (_SECTOR // 4 - len(fat))
    directory = b"".join((
        _entry("Root Entry", 5, child=2),
        _entry("FileHeader", 2, start=starts[0], size=len(header)),
        _entry("BodyText", 1, left=3, right=1, child=4),
        _entry("DocInfo", 2, start=starts[1], size=len(doc_info)),
        _entry("Section0", 2, start=starts[2], size=len(section)),
    )).ljust(2 * _SECTOR, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_NONE] * 108)
    return head + struct.pack("<128I", *fat) + directory + b"".join(streams)


def _entry(
    name: str, kind: int, *, left: int = _NONE, right: int = _NONE, child: int = _NONE, start: int = 0, size: int = 0
) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = encoded.ljust(64, b"\0") + struct.pack("<HBB3I", len(encoded), kind, 1, left, right, child)
    return head + bytes(36) + struct.pack("<IQ", _END if kind == 5 else start, size)
