"""Divides v by σ in place before it draws.

hint: What is v after the call? Which of your operations write into the tensor that they are given?
fails: b3.independence
"""

import torch


class RBM:
    @torch.no_grad()
    def sample_h(self, v):
        v /= self.sigma
        return torch.bernoulli(torch.sigmoid(self.alpha + v @ self.W))
