"""Samples from a deep copy of the model, by backward(); two classes by softmax."""

import copy
import math

import torch
from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    u = torch.cat([x, y])
    log_p = model(u).flatten() - model.log_Z.flatten()
    log_q = -0.5 * (u / sigma_r).pow(2).sum(-1) - math.log(2 * math.pi) - 2 * math.log(sigma_r)
    labels = torch.arange(2).repeat_interleave(len(x))  # 0 data, 1 noise
    loss = functional.cross_entropy(torch.stack([log_p, log_q], dim=1), labels, reduction="sum")
    return loss / len(x)


def langevin_dynamics(x, model, step_size, num_steps):
    own = copy.deepcopy(model)
    own.requires_grad_(False).eval()
    points = x.detach().clone()
    for _ in range(num_steps):
        points = points.requires_grad_()
        own(points).sum().backward()
        move = step_size * points.grad
        points = (points + move + torch.normal(0, math.sqrt(2 * step_size), x.shape)).detach()
    return points
