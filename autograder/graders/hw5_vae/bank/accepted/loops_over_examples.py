"""One example after the other, in Python loops."""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        results = []
        for b in range(len(z)):
            m = mu if mu.dim() == 1 else mu[b]
            v = sigma_square if sigma_square.dim() == 1 else sigma_square[b]
            total = 0
            for i in range(z.shape[1]):
                total = total - 0.5 * math.log(2 * math.pi) - 0.5 * torch.log(v[i])
                total = total - (z[b, i] - m[i]) ** 2 / (2 * v[i])
            results.append(total)
        return torch.stack(results)

    @staticmethod
    def logpdf_bernoulli(x, p):
        results = torch.zeros(x.shape[0])
        for b in range(x.shape[0]):
            inside = torch.clamp(p[b], 1e-6, 1 - 1e-6)
            results[b] = torch.sum(x[b] * inside.log() + (1 - x[b]) * (1 - inside).log())
        return results

    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        rows = [
            m + torch.sqrt(v) * torch.randn(len(m)) for m, v in zip(mu, sigma_square, strict=True)
        ]
        return torch.stack(rows)

    @staticmethod
    def sample_Bernoulli(p):
        return torch.stack([torch.bernoulli(row) for row in p])
