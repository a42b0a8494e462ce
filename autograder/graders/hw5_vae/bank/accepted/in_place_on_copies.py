"""Arithmetic in place, on tensors of its own."""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        terms = z - mu
        terms = terms.square_().div_(sigma_square)
        terms += torch.log(2 * torch.pi * sigma_square)
        return terms.sum(-1).mul_(-0.5)

    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clone()
        p[p < 1e-7] = 1e-7
        p[p > 1 - 1e-7] = 1 - 1e-7
        result = x * p.log()
        result += (1 - x) * (1 - p).log()
        return result.sum(-1)

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        z = torch.empty_like(mu).normal_()
        z = z * sigma_square.sqrt()
        z += mu
        return z

    @staticmethod
    def sample_Bernoulli(p):
        x = p.detach().clone()
        return torch.bernoulli(x, out=x)

    def elbo(self, sampled_z, mu, sigma_square, x, p):
        bound = self.logpdf_bernoulli(x, p)
        bound += self.logpdf_diagonal_gaussian(sampled_z, torch.zeros(1), torch.ones(1))
        bound -= self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)
        return bound.sum() / bound.numel()
