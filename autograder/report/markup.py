"""Parts of HTML that views share. All text is escaped here, once."""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence

from autograder.figures import Figure
from autograder.report import drawing
from autograder.report.text import clean

MAX_FIGURES = 60_000  # characters of all figures of a check: Gradescope cuts outputs at 100,000


def escaped(text: str) -> str:
    """Return a text, whoever has written it, as HTML that shows it."""
    return html.escape(clean(text))


def figures(shown: Sequence[Figure], most: int = MAX_FIGURES) -> str:
    """Return figures with their titles; one that cannot be drawn, or is too large, is left out."""
    parts = []
    for figure in shown:
        try:
            image, width, height = drawing.png(figure)
        except Exception:  # a report is worth more than a figure
            continue
        part = (
            f'<figure><img src="data:image/png;base64,{base64.b64encode(image).decode()}" '
            f'width="{width}" height="{height}" alt="{escaped(figure.text)}">'
            f"<figcaption>{escaped(figure.title)}</figcaption></figure>"
        )
        most -= len(part)
        if most > 0:
            parts.append(part)
    return "\n".join(parts)


def with_figures(text: str, shown: Sequence[Figure]) -> tuple[str, str]:
    """Return an output for Gradescope and its format: HTML only where there is a figure."""
    drawn = figures(shown)
    if not drawn:
        return text, "text"
    before = f'<pre style="white-space: pre-wrap">{escaped(text)}</pre>\n' if text else ""
    return before + drawn, "html"
