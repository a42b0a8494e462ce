"""Figures: drawn here from numbers; no value of a submission gives an error, or a large image."""

import io
import json

import numpy as np
import pytest
import torch

from autograder import figures
from autograder.figures import MAX_PIXELS, MAX_POINTS
from autograder.report import drawing, gradescope, markup
from autograder.results import CheckResult, Explanation, Report, Verdict
from tests.fakes import graded, make, result

POINTS = torch.tensor([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])
MADE = [
    figures.plot_of_points("Points", {"the data": POINTS, "your samples": 2 * POINTS}),
    figures.plot_of_classes("Classes", POINTS, torch.tensor([0, 9, 9])),
    figures.plot_of_field("Field", POINTS, POINTS, POINTS + 0.1),
    figures.picture_of("Picture", "What it shows.", torch.rand(30, 50)),
]
SHOWN = [figure for figure in MADE if figure is not None]
ODD = [
    None, "text", 3, [], [[1, 2]], POINTS[0], POINTS.T, POINTS[:0], POINTS * float("nan"),
    POINTS * float("inf"), POINTS.to(torch.complex64), POINTS[None], torch.zeros(2, 2, 2, 2),
    torch.full((3, 2), 1e200, dtype=torch.float64), torch.zeros(MAX_POINTS + 1, 2),
    np.array([["a", "b"]]), np.array([[None, None]]), np.zeros((3, 2), dtype=complex),
    np.zeros((0, 2)), np.zeros((3, 2), dtype="datetime64[s]"), {"a": 1},
    torch.zeros(1).expand(3000, 3000), torch.zeros(1001, 5), torch.zeros(MAX_PIXELS + 1, 1),
]  # fmt: skip


def image(figure):
    pytest.importorskip("PIL")
    from PIL import Image

    png, width, height = drawing.png(figure)
    found = Image.open(io.BytesIO(png))
    assert found.width >= width > 0
    assert found.height >= height > 0
    return found.convert("RGB")


# ---------------------------------------------------------------- values


@pytest.mark.parametrize("odd", ODD, ids=lambda value: type(value).__name__)
def test_an_odd_value_gives_no_figure_and_no_error(odd):
    square = torch.zeros(3, 3)
    assert figures.plot_of_points("A", {"the data": POINTS, "your samples": odd}) is None
    assert figures.plot_of_field("A", POINTS, odd, POINTS) is None
    assert figures.plot_of_field("A", POINTS, POINTS, odd) is None
    assert figures.plot_of_classes("A", odd, torch.zeros(3)) is None
    assert figures.plot_of_classes("A", POINTS, odd) is None
    picture = figures.picture_of("A", "B", odd)
    assert picture is None or 0 < picture.pixels.size <= MAX_PIXELS
    assert figures.picture_of("A", "B", square) is not None


@pytest.mark.parametrize("labels", [[0, 1], [0, 1, 10], [0, 1, -1], [0.5, 1, 2], [[0], [1], [2]]])
def test_labels_that_are_no_classes_give_no_figure(labels):
    assert figures.plot_of_classes("A", POINTS, torch.tensor(labels)) is None


@pytest.mark.parametrize(
    "points",
    [[[0, 0]], [[0, 0], [0, 0]], [[1e99, 1e99]], [[0, 0], [1e99, -1e99]], [[1e-300, 0], [0, 0]],
     [[5, 5], [5, 6]], [[1e9, 1e9], [1e9 + 1e-6, 1e9]]],
)  # fmt: skip
def test_points_anywhere_are_drawn(points):
    plot = figures.plot_of_points("A", {"the data": torch.tensor(points, dtype=torch.float64)})
    assert plot is not None
    assert image(plot).width <= 800
    far = {"the data": POINTS, "yours": torch.tensor(points, dtype=torch.float64)}
    assert image(figures.plot_of_points("A", far))


def test_numbers_say_in_words_what_is_drawn():
    assert SHOWN[0].text == (
        "the data: 3 points, mean (1.3, 1), standard deviation (1.2, 0.82). your samples: 3 "
        "points, mean (2.7, 2), standard deviation (2.5, 1.6); 2 lie outside the figure."
    )
    assert "Class 9: 2 points" in SHOWN[1].text
    assert SHOWN[3].text.startswith("What it shows. Grey values from ")


# ---------------------------------------------------------------- images


def test_points_are_drawn_where_they_are():
    plot = figures.plot_of_points("A", {"the data": torch.tensor([[0.0, 0.0], [4.0, 2.0]])})
    found = image(plot)
    dark = np.argwhere(np.asarray(found)[drawing.LEGEND + 2 : -2, 2:-2].max(-1) < 250)
    low, high = dark.min(0), dark.max(0)
    assert high[0] - low[0] < high[1] - low[1], "wider than high"
    upper, lower = dark[np.argmin(dark[:, 0])], dark[np.argmax(dark[:, 0])]
    assert upper[1] > lower[1], "y goes up"


def test_every_class_has_a_colour_of_its_own():
    grid = torch.tensor([[float(n % 4), float(n // 4)] for n in range(10)])
    found = np.asarray(image(figures.plot_of_classes("A", grid, torch.arange(10))))
    colours = {tuple(int(part) for part in pixel) for pixel in found.reshape(-1, 3)}
    assert set(drawing.CLASSES) <= colours


def test_a_picture_shows_its_values_from_black_to_white():
    found = np.asarray(image(figures.picture_of("A", "B", torch.tensor([[0.0, 1.0], [-5.0, 9.0]]))))
    assert found[0, 0].tolist() == found[3, 0].tolist() == [0, 0, 0]
    assert found[0, 3].tolist() == found[3, 3].tolist() == [255, 255, 255]


def test_the_largest_figures_fit_into_an_output_of_gradescope():
    generator = torch.Generator().manual_seed(0)
    many = torch.randn(MAX_POINTS, 2, generator=generator)
    worst: list[figures.Figure | None] = [
        figures.plot_of_points("A", {"the data": many, "yours": 3 * many.flip(0)}),
        figures.plot_of_classes("B", many, torch.arange(MAX_POINTS) % 10),
        figures.plot_of_field("C", many, many, many.flip(0)),
        *[figures.picture_of("D", "", torch.rand(60, 1000, generator=generator))] * 5,
    ]
    drawn = [figure for figure in worst if figure is not None]
    for figure in drawn:
        assert len(markup.figures([figure])) < markup.MAX_FIGURES
    assert 10_000 < len(markup.figures(drawn)) < markup.MAX_FIGURES


def test_a_figure_that_cannot_be_drawn_is_left_out(monkeypatch):
    def broken(figure):
        if figure is SHOWN[0]:
            raise MemoryError
        return b"png", 1, 1

    monkeypatch.setattr(drawing, "png", broken)
    assert markup.figures(SHOWN[:1]) == ""
    assert "Points" not in markup.figures(SHOWN)
    assert "Picture" in markup.figures(SHOWN)


# ---------------------------------------------------------------- checks

CHECKS = """
    import torch
    from autograder.checking import (
        check, show_classes, show_field, show_image, show_points,
    )
    data = torch.tensor([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])

    def shown(hw):
        x = hw.points()
        show_points(hw, "Points", {"the data": data, "yours": x})
        show_classes(hw, "Classes", x, torch.zeros(3))
        show_image(hw, "Image", "Points as grey.", x)
        show_field(hw, "Field", data, hw.score, torch.ones(1))
        return x

    @check("public", "public", points=1, public=True)
    def test_public(agree):
        agree(shown)

    @check("hidden", "hidden", points=1)
    def test_hidden(agree):
        agree(shown)
"""
SOLUTION = """
    import torch

    def points():
        return torch.tensor([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])

    def score(x, sigma):
        return -x
"""


def shown(tmp_path, launcher, source):
    report = graded(make(tmp_path, CHECKS, SOLUTION), source, launcher)
    assert result(report, "hidden").figures == []
    return report, [figure.title for figure in result(report, "public").figures]


def test_figures_are_those_of_the_submission_and_of_public_checks(tmp_path, launcher):
    source = SOLUTION.replace("1.0, 2.0", "1.0, 7.0")
    report, titles = shown(tmp_path, launcher, source)
    assert titles == ["Points", "Classes", "Image", "Field"]
    assert result(report, "public").verdict is Verdict.FAIL
    assert "mean (1.3, 2.7)" in result(report, "public").figures[0].text
    assert markup.figures(result(report, "public").figures)


@pytest.mark.parametrize(
    "score",
    ["return x[0]", "return None", "raise ValueError", "return x * float('nan')",
     "return [x, x]",
     "return x.to(torch.complex64)", "return x.to(torch.float16)", "return 1e38 * x",
     "return x > 0",
     "import os; os._exit(3)"],
)  # fmt: skip
def test_a_score_that_cannot_be_drawn_changes_nothing(tmp_path, launcher, score):
    report, titles = shown(tmp_path, launcher, SOLUTION.replace("return -x", score))
    assert titles[:3] == ["Points", "Classes", "Image"]
    assert result(report, "public").verdict is Verdict.PASS


# ---------------------------------------------------------------- Gradescope


def test_outputs_with_figures_are_html_in_which_text_is_text():
    why = Explanation("<b>A</b> summary & more.", got="<script>alert(1)</script>")
    checks = [
        CheckResult("a", "One", 1, Verdict.FAIL, True, why, figures=SHOWN),
        CheckResult("b", "Two", 1, Verdict.FAIL, True, why),
        CheckResult("c", "Three", 1, Verdict.PASS, True, figures=SHOWN[:1]),
    ]
    found = gradescope.results(Report("hw0_fake", "A homework", "here", checks))["tests"]
    assert [test["output_format"] for test in found] == ["html", "text", "html"]
    assert "&lt;b&gt;A&lt;/b&gt; summary &amp; more." in found[0]["output"]
    assert "<script>" not in found[0]["output"]
    assert found[0]["output"].count("data:image/png;base64,") == 4
    assert "<script>" in found[1]["output"], "text is shown as it is"
    assert found[2]["output"].startswith("<figure><img ")
    assert max(len(test["output"]) for test in found) < 100_000
    json.dumps(found)
