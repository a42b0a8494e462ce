"""Multiplies the noise by √ε.

hint: Which variance has the noise of a step? Two conventions are in use.
fails: b.noise
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(step_size) * torch.randn_like(x)
    return x
