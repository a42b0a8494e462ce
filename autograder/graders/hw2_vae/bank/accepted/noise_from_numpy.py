"""Noise from NumPy's own generator, which no seed of ours can repeat."""

import numpy as np
import torch

GENERATOR = np.random.default_rng()


def sample_gaussian(m, v):
    noise = torch.from_numpy(GENERATOR.standard_normal(tuple(m.shape)))
    return m + v**0.5 * noise.to(m)
