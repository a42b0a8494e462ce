"""What graders import: `from autograder.checking import check, gradient, …`."""

from autograder.checking.check import check
from autograder.checking.compare import Tolerance
from autograder.checking.expressions import (
    bare,
    fetch,
    fill,
    gradient,
    intact,
    parameter_gradient,
    pathwise,
    probes,
    repeat,
    shapes,
    stand_in,
)
from autograder.checking.figures import show_classes, show_field, show_image, show_points
from autograder.sandbox.toolbox import cotangent, filling

__all__ = [
    "Tolerance",
    "bare",
    "check",
    "cotangent",
    "fetch",
    "fill",
    "filling",
    "gradient",
    "intact",
    "parameter_gradient",
    "pathwise",
    "probes",
    "repeat",
    "shapes",
    "show_classes",
    "show_field",
    "show_image",
    "show_points",
    "stand_in",
]
