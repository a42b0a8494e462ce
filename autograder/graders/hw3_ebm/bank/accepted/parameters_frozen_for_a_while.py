"""Switches the parameters' gradients off while it samples, and on again."""

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    flags = [p.requires_grad for p in model.parameters()]
    for p in model.parameters():
        p.requires_grad_(False)
    u = x.detach().clone()
    for _ in range(num_steps):
        u = u.requires_grad_(True)
        energy = (-model(u)).sum()  # E = -f
        (gradient,) = torch.autograd.grad(energy, u)
        u = u.detach() - step_size * gradient - (2 * step_size) ** 0.5 * torch.randn_like(u)
    for p, flag in zip(model.parameters(), flags, strict=True):
        p.requires_grad_(flag)
    return u
