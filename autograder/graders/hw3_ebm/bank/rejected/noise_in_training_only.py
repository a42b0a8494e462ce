"""Adds no noise in evaluation.

hint: What has model.training to do with a sample? When is a model sampled from?
fails: b.moved
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient
        if model.training:
            x = x + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
