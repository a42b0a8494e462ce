"""One component after the other, added up with logaddexp."""

import math

import torch


def log_normal_mixture(z, m, v):
    total = None
    components = m.shape[1]
    for k in range(components):
        m_k, v_k = m[:, k], v[:, k]  # (B, Z) or (1, Z)
        log_density = 0
        for i in range(z.shape[1]):
            square = (z[:, i] - m_k[:, i]) ** 2 / v_k[:, i]
            log_density = log_density - 0.5 * (square + torch.log(2 * math.pi * v_k[:, i]))
        total = log_density if total is None else torch.logaddexp(total, log_density)
    return total - math.log(components)
