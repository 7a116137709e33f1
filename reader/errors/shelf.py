"""Columns, collections, filters and dates that cannot be as asked."""

from __future__ import annotations

from reader.errors.base import GengduError


class ShelfError(GengduError):
    """A column, a collection or a saved filter cannot be as asked."""


class BadItemName(ShelfError):
    """The name is empty, too long, or has a line end in it (``name``)."""

    template = "“{name}” cannot be a name: it needs 1 to 100 characters on one line."


class ItemExists(ShelfError):
    """There is one of this name (``name``)."""

    template = "There is a “{name}” already. Give it another name."


class BadValue(ShelfError):
    """The value does not suit its column (``value``, ``attribute``, ``kind``)."""

    template = "“{value}” does not suit the column “{attribute}”, which holds: {kind}."


class NoSuchItem(ShelfError):
    """There is none of this kind and name (``kind``, ``name``)."""

    template = "There is no {kind} “{name}” in this library."


class UnsuitedValues(ShelfError):
    """What a column holds does not suit what it is to be (``attribute``, ``count``, ``values``)."""

    template = "{count} values in “{attribute}” would not suit it: {values}. Nothing was changed."


class NotADate(GengduError):
    """What was typed for a date is none (``text``)."""

    template = "“{text}” is not a date. Write it like 2022-01-19, or 2022-01-19 19:46."


class BadPeriod(ShelfError):
    """A period was not written as one (``text``)."""

    template = "“{text}” is no period. Write 2022-01 — 2023-06, or one date: 2022, 2022-01-19."


class BadFilter(ShelfError):
    """A saved filter cannot be read (``name``): a newer Gengdu may have made it."""

    template = "The saved filter “{name}” cannot be read. It may be of a newer Gengdu."


class NoSuchFilter(ShelfError):
    """There is no saved filter of this name (``name``)."""

    template = "There is no saved filter “{name}”."
