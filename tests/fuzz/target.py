"""Coverage-guided fuzzing of the extractor.

    python tests/fuzz/target.py -max_total_time=120 [OTHER_CORPUS] tests/fuzz/corpus

Needs the extra `fuzz`. What is found is written to a file `crash-…`; cut it down and add it to tests/properties/test_finds.py.
Inputs are utf-8, of which halves of surrogate pairs are let through; a first byte below 8 chooses options.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent.parent)]

with atheris.instrument_imports(include=["jobnews"]):
    from invariants import check_document

    from jobnews import Config, Document, Extractor, InputError
    from jobnews.io.decoding import decode_text

EXTRACTORS = [Extractor(Config(whole_text=bool(bits & 1), anaphoric_regions=bool(bits & 2), explain=bool(bits & 4))) for bits in range(8)]
DATES = (None, "2009-02-01", "2021-08-11", "2026-01-01")


def run(data: bytes) -> None:
    """Decode as files are decoded, extract, and check what must always hold."""
    with contextlib.suppress(InputError):
        decode_text(data)
    options = data[0] if data and data[0] < 32 else 0
    text = data.decode("utf-8", errors="surrogatepass" if _is_passable(data) else "replace")
    document = EXTRACTORS[options % 8].extract(text, published=DATES[options // 8])
    check_document(document, text)
    Document.model_validate_json(document.model_dump_json())


def _is_passable(data: bytes) -> bool:
    try:
        data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def main() -> None:
    atheris.Setup([*sys.argv, "-max_len=2000", "-timeout=20", "-rss_limit_mb=4000"], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
