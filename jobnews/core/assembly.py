"""Records made of values that are known to be right, without validation, which costs three times as much."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)

# what a record is made of, as pydantic keeps it
_SLOTS = cast("dict[str, Any]", vars(BaseModel))
_set_values = _SLOTS["__dict__"].__set__
_set_names = _SLOTS["__pydantic_fields_set__"].__set__
_set_extra = _SLOTS["__pydantic_extra__"].__set__
_set_private = _SLOTS["__pydantic_private__"].__set__
_new_record = object.__new__


def assemble(
    kind: type[M], values: dict[str, Any], names: set[str] | None = None, private: dict[str, Any] | None = None
) -> M:
    """The record that `kind(**values)` makes.

    All fields must be there, in the order in which the class declares them. What callers hand in is validated; what the
    rules worked out is right by its types, and by a test that validates whole documents again.

    Args:
        kind: class of the record.
        values: its fields.
        names: the fields that count as given; all where None.
        private: its private attributes.
    """
    record = _new_record(kind)
    _set_values(record, values)
    _set_names(record, _ALL_NAMES[kind] if names is None else names)
    _set_extra(record, None)
    _set_private(record, private)
    return record


class _AllNames(dict[type[BaseModel], set[str]]):
    """The names of a class's fields, read when they are first asked for."""

    def __missing__(self, kind: type[BaseModel]) -> set[str]:
        names = self[kind] = set(kind.model_fields)
        return names


_ALL_NAMES = _AllNames()
