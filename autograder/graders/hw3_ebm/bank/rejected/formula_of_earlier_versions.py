"""Computes the formula of earlier versions of the sheet, in which two terms are wrong.

hint: Where f grows everywhere, for data and noise alike: does the classifier get better or worse?
fails: a2 a2.gradient a2.log_Z
"""

import math

import torch


def nce_loss(model, x, y, sigma_r):
    def term(points):
        f = model(points).reshape(-1)
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return f + torch.logaddexp(f, model.log_Z + log_q)

    return term(x).mean() + term(y).mean()
