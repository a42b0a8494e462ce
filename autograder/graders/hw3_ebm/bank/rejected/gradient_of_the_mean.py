"""Follows the gradient of the mean of f: that of each point, divided by their number.

hint: Should a point move less because there are others?
fails: b
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).mean(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
