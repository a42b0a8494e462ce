"""Whole-number answers as floats and as an array."""

import numpy as np


def encoder_output_dimension():
    return 2.0


def best_q():
    return np.array(3)
