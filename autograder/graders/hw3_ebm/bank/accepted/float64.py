"""Computes in double precision, and returns it."""

import math

import torch


def nce_loss(model, x, y, sigma_r):
    def logit(u):
        log_q = -(u**2).sum(1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(u).double() - model.log_Z.double() - log_q

    x, y = x.double(), y.double()
    return (
        torch.log1p(torch.exp(-logit(x).abs())).mean()
        + torch.relu(-logit(x)).mean()
        + torch.log1p(torch.exp(-logit(y).abs())).mean()
        + torch.relu(logit(y)).mean()
    )


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.double().detach()
    for _ in range(num_steps):
        x.requires_grad_(True)
        gradient = torch.autograd.grad(model(x).sum(), x)[0]
        z = torch.randn(x.shape, dtype=torch.float64)
        x = (x + step_size * gradient + (2 * step_size) ** 0.5 * z).detach()
    return x
