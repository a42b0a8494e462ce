"""The page of a report: whole, by itself, readable without eyes, and harmless whatever it shows."""

import io
import itertools
import os
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from rich.console import Console

from autograder.report.page import STYLE, page
from autograder.report.terminal import TerminalReport
from autograder.results import CheckResult, Explanation, Report, Verdict
from tests.test_figures import SHOWN

VOID = {"meta", "img", "br", "link", "!doctype"}
HARMFUL = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> \"' onload=x </style></title>--> &amp; "
    "\x1b[31m \u202e \ud800 javascript:x"
)
SECRETS = ("0.123", "hidden input", "printed secret", "z=0.456", "detail")


class Reader(HTMLParser):
    """Reads a page: its elements, its text, and whether all that is opened is closed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.text = ""
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


def failed(public=True, **more):
    why = Explanation("A summary.", "detail 0.123", "f(hidden input)", "z=0.456", "0.123")
    return CheckResult(
        "a.b", "Bad", 2.5, Verdict.FAIL, public, why, printed="printed secret", **more
    )


def report_of(*checks, **more):
    return Report("hw0_fake", "A homework", "here.py", list(checks), **more)


PASSED = CheckResult("a", "Good", 3, Verdict.PASS, True, figures=SHOWN)


def test_the_page_tells_what_the_terminal_tells():
    report = report_of(PASSED, failed(cause="The cause.", notes=["a note"]), notes=["another"])
    read = Reader(page([report]))
    for part in ("A homework", "3 / 5.5", "1 of 2 checks", "here.py", "A summary. detail 0.123",
                 "The cause.", "a note", "another", "f(hidden input)", "z=0.456", "printed secret",
                 "Good", "Bad", "passed", "failed"):  # fmt: skip
        assert part in read.text


def test_of_hidden_checks_the_page_shows_a_summary_and_the_cause_only():
    read = Reader(page([report_of(failed(False, cause="The cause."))]))
    assert "A summary." in read.text
    assert "The cause." in read.text
    for secret in SECRETS:
        assert secret not in read.text


def test_staff_messages_stay_with_the_staff():
    broken = CheckResult("a", "One", 3, Verdict.GRADER_ERROR, True, Explanation("Our fault."))
    broken.staff = "Traceback: a secret of ours"
    assert "secret" not in page([report_of(broken, layers={"seccomp": "secret"})])


def harmful():
    why = Explanation(*[HARMFUL] * 5)
    checks = [
        CheckResult(f"a.{verdict.value}", HARMFUL, 1, verdict, True, why, cause=HARMFUL,
                    notes=[HARMFUL], printed=HARMFUL, staff=HARMFUL, figures=SHOWN)
        for verdict in Verdict
    ]  # fmt: skip
    return Report("hw0_fake", HARMFUL, HARMFUL, checks, [HARMFUL])


def test_text_of_a_submission_does_no_harm():
    source = page([harmful(), harmful()])
    source.encode()
    assert source.replace("\n", "").replace("\t", "").isprintable()
    read = Reader(source)
    allowed = """article body code dd div dl dt figcaption figure h1 h2 h3 h4 head html img li main
        meta nav a p pre section span strong style table tbody td th thead title tr ul"""
    assert {tag for tag, _ in read.elements} <= set(allowed.split())
    names = {name for _, attributes in read.elements for name in attributes}
    assert names <= {"alt", "aria-hidden", "aria-label", "aria-labelledby", "charset", "class",
                     "content", "height", "href", "id", "lang", "name", "scope", "src",
                     "width"}  # fmt: skip
    assert "<script>alert(1)</script>" in read.text


def test_the_page_needs_nothing_from_elsewhere():
    source = page([report_of(PASSED, failed())])
    read = Reader(source)
    assert all(image["src"].startswith("data:image/png;base64,") for image in read.all("img"))
    assert not re.search(r"https?:|url\(|@import|<script|<link", source)
    assert STYLE.read_text("utf-8") in source


def test_the_page_can_be_read_aloud():
    for reports in ([report_of(PASSED, failed())], [report_of(PASSED), report_of(failed())]):
        reports[-1].assignment = "hw0_other"
        read = Reader(page(reports))
        assert read.all("html") == [{"lang": "en"}]
        assert len(read.all("h1")) == len(read.all("main")) == len(read.all("title")) == 1
        levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch(r"h\d", tag)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
        assert all(len(image["alt"]) > 20 for image in read.all("img"))
        assert read.all("th")
        assert all(cell["scope"] in ("row", "col") for cell in read.all("th"))
        ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        assert {link["href"].removeprefix("#") for link in read.all("a")} <= set(ids)
        assert {part["aria-labelledby"] for part in read.all("section")} <= set(ids)
        assert any("width=device-width" in part.get("content", "") for part in read.all("meta"))


def luminance(colour):
    digits = colour * 2 if len(colour) == 3 else colour
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return sum(weight * x for weight, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_all_text_has_contrast(scheme):
    """4.5 : 1, as the accessibility guidelines (WCAG 2, AA) ask."""
    root = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.S)[scheme]
    colours = dict(re.findall(r"--(\w+): #([0-9a-f]+);", root))
    for paper in ("paper", "box"):
        for ink in ("ink", "soft", "pass", "fail", "other"):
            a, b = sorted(luminance(colours[name]) for name in (paper, ink))
            assert (b + 0.05) / (a + 0.05) >= 4.5, (paper, ink)


def test_a_mistake_that_fails_several_checks_is_told_once():
    why = Explanation("hw0_fake.py is not valid Python.", "SyntaxError")
    checks = [CheckResult(id, "A title", 1, Verdict.FAIL, True, why) for id in "abc"]
    read = Reader(page([report_of(*checks)]))
    assert read.text.count("is not valid Python") == 1


def test_the_figures_of_a_failed_check_stand_beside_its_reason():
    source = page([report_of(failed(figures=SHOWN[:1]), PASSED)])
    article = source[source.index("<article") : source.index("</article>")]
    assert article.count("<img") == 1
    assert source.count("<img") == 1 + len(SHOWN)


def test_a_remark_of_the_terminal_is_plain_text():
    out = io.StringIO()
    TerminalReport(Console(file=out, width=200)).remark(f"a page: {HARMFUL}")
    assert out.getvalue().replace("\n", "").isprintable()


def test_the_style_is_beside_the_page():
    assert os.path.getsize(STYLE) < 6000
