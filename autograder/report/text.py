"""Text that a submission may have written, made harmless for every view."""

from __future__ import annotations

import unicodedata

HARMLESS = "\n\t"


def clean(text: str) -> str:
    """Return the text with control and formatting characters replaced by visible escapes.

    That covers terminal escape sequences, carriage returns, bells, and the characters that
    reverse the direction of text.
    """
    return "".join(
        character
        if character in HARMLESS or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def points(value: float) -> str:
    """Return points without a needless decimal part."""
    return f"{value:g}"
