"""Puts the gradients of parameters back, but not where there were none.

hint: Which parameters have a .grad after your function that had none before?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    kept = [None if p.grad is None else p.grad.clone() for p in model.parameters()]
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        model(x).sum().backward()
        x = x.detach() + step_size * x.grad + math.sqrt(2 * step_size) * torch.randn_like(x)
    for p, gradient in zip(model.parameters(), kept, strict=True):
        if gradient is not None:
            p.grad = gradient
    return x
