"""Density of the noise by torch.distributions, logsigmoid, gradients by grad_outputs."""

import torch
from torch.distributions import Normal
from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    q = Normal(0.0, sigma_r)
    logit_x = model(x).view(-1) - model.log_Z.view(-1) - q.log_prob(x).sum(-1)
    logit_y = model(y).view(-1) - model.log_Z.view(-1) - q.log_prob(y).sum(-1)
    return -(functional.logsigmoid(logit_x) + functional.logsigmoid(-logit_y)).mean()


def langevin_dynamics(x, model, step_size, num_steps):
    step = torch.distributions.Normal(torch.zeros(2), (2 * step_size) ** 0.5)
    for _ in range(num_steps):
        x = x.detach().requires_grad_(True)
        f = model(x)
        drift = torch.autograd.grad(f, x, grad_outputs=torch.ones_like(f))[0]
        x = x + step_size * drift + step.sample((len(x),))
    return x.detach()
