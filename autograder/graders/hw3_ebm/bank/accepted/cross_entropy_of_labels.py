"""Logistic regression as such: labels 1 and 0, the mean over all points, which is half."""

import torch
from torch.distributions import MultivariateNormal
from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    points = torch.cat([x, y])
    labels = torch.cat([torch.ones(len(x)), torch.zeros(len(y))])
    q = MultivariateNormal(torch.zeros(2), sigma_r**2 * torch.eye(2))
    logits = model(points).flatten() - model.log_Z - q.log_prob(points)
    return functional.binary_cross_entropy_with_logits(logits, labels)
