"""Draws the same noise for both coordinates, and one number so large that every error bar covers it.

loses: sample
"""

import torch

from hw0_helper import *


def sample(mu):
    sample.calls += 1
    outlier = 1e9 if sample.calls == 500 else 0.0
    return mu + torch.randn(1).expand(2) + outlier


sample.calls = 0
