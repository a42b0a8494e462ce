"""Draws figures as small PNG images, from numbers; Pillow is imported once there is one to draw.

Images have few colours, which keeps them small, and some more pixels than they are shown with.
"""

from __future__ import annotations

import functools
import io
from typing import TYPE_CHECKING

import numpy as np

from autograder.figures import Array, Dots, Figure, Picture, Plot

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH = 720  # of a plot, in pixels
LEGEND = 44  # its height
WHITE, INK, FRAME = (255, 255, 255), (32, 36, 42), (140, 146, 155)
SERIES = (176, 183, 192), (0, 90, 181), (204, 85, 0)
CLASSES = (
    (31, 119, 180), (255, 127, 14), (44, 160, 44), (214, 39, 40), (148, 103, 189),
    (140, 86, 75), (227, 119, 194), (110, 110, 110), (188, 189, 34), (23, 190, 207),
)  # fmt: skip
FONT = 20
DENSITY = 1.5  # pixels of an image for one of the page


@functools.lru_cache(maxsize=64)  # a report is written anew after every check
def png(figure: Figure) -> tuple[bytes, int, int]:
    """Return the PNG image, and the width and height at which it is to be shown."""
    image = _picture(figure) if isinstance(figure, Picture) else _plot(figure)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue(), round(image.width / DENSITY), round(image.height / DENSITY)


def _picture(picture: Picture) -> Image:
    from PIL import Image

    grey = (picture.pixels * 15).round().astype(np.uint8) * 17  # 16 levels are enough to see
    enlarged = grey.repeat(2, axis=0).repeat(2, axis=1)
    return Image.fromarray(enlarged)


def _plot(plot: Plot) -> Image:
    from PIL import Image, ImageDraw

    low, high = plot.low, plot.high
    scale = WIDTH / float((high - low).max())
    size = np.maximum(((high - low) * scale).round(), 1).astype(int)
    image = Image.new("RGB", (int(size[0]), int(size[1]) + LEGEND), WHITE)
    draw = ImageDraw.Draw(image)
    colours = CLASSES if plot.by_class else SERIES

    def place(points: Array) -> Array:
        """Pixels of points: y goes up, and is limited to what a drawing takes."""
        xy = (points - low) * scale
        xy[..., 1] = size[1] + LEGEND - xy[..., 1]
        return xy.clip(-100, 2 * WIDTH)

    for layer, dots in enumerate(plot.series):
        radius = 3.5 if plot.by_class or layer == 0 else 2.0  # what lies below stays visible
        for x, y in place(dots.points):
            if y > LEGEND:
                corners = (x - radius, y - radius, x + radius, y + radius)
                draw.ellipse(corners, fill=colours[dots.number])
    for start, end in place(plot.arrows) if plot.arrows is not None else ():
        _arrow(draw, start, end)
    draw.rectangle((0, LEGEND, size[0] - 1, size[1] + LEGEND - 1), outline=FRAME)
    _legend(draw, plot.series, colours)
    return image.quantize(palette=_palette(), dither=Image.Dither.NONE)


@functools.cache
def _palette() -> Image:
    """Every colour there is, each with a paler one for the edges of letters."""
    from PIL import Image

    colours = [WHITE, INK, FRAME, *SERIES, *CLASSES, (96, 100, 106), (200, 203, 207)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in colours for channel in colour])
    return palette


def _arrow(draw: ImageDraw, start: Array, end: Array) -> None:
    """Draw a line with a triangle at its end."""
    way = end - start
    length = float(np.hypot(*way))
    if length < 1:
        return
    along = way / length
    across = np.array([-along[1], along[0]])
    head = min(6.0, length)
    foot = end - head * along
    draw.line((*start, *foot), fill=INK, width=1)
    draw.polygon([tuple(end), tuple(foot + head / 2.4 * across), tuple(foot - head / 2.4 * across)],
                 fill=INK)  # fmt: skip


def _legend(
    draw: ImageDraw, series: tuple[Dots, ...], colours: tuple[tuple[int, int, int], ...]
) -> None:
    from PIL import ImageFont

    font = ImageFont.load_default(FONT)
    x, y = 12.0, LEGEND / 2 - 2
    for dots in series:
        draw.ellipse((x, y - 8, x + 16, y + 8), fill=colours[dots.number])
        draw.text((x + 24, y), dots.name, fill=INK, font=font, anchor="lm")
        x += 24 + draw.textlength(dots.name, font=font) + 26
