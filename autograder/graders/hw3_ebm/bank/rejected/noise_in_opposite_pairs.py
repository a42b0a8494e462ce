"""Gives half of the points the noise of the other half, with the other sign.

hint: Do two of your points ever move independently of each other?
fails: b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        half = torch.randn((len(x) + 1) // 2, 2)
        z = torch.cat([half, -half])[: len(x)]
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z
    return x
