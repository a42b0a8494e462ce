"""Computes with PyTorch and returns tensors."""

import torch


def kl_same_variance(mu_phi, mu_p, sigma):
    mu_phi, mu_p, sigma = (torch.as_tensor(v, dtype=torch.float64) for v in (mu_phi, mu_p, sigma))
    return 0.5 * ((mu_phi - mu_p) / sigma) ** 2


def optimal_q(p_x_given_z, p_z):
    joint = torch.as_tensor(p_x_given_z) * torch.as_tensor(p_z)
    return joint / joint.sum()


def gan_value(d_real, d_fake):
    return torch.log(torch.as_tensor(d_real)).mean() + torch.log(1 - torch.as_tensor(d_fake)).mean()
