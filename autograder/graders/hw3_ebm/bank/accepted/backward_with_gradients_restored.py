"""Gradients by backward(), with those of the parameters kept and put back."""

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    kept = [None if p.grad is None else p.grad.clone() for p in model.parameters()]
    u = x.detach().clone()
    for _ in range(num_steps):
        u.requires_grad_(True)
        u.grad = None
        model(u).sum().backward()
        z = torch.normal(0.0, 1.0, size=u.shape)
        u = (u + step_size * u.grad + torch.sqrt(torch.tensor(2 * step_size)) * z).detach()
    for p, gradient in zip(model.parameters(), kept, strict=True):
        p.grad = gradient
    return u
