"""Switches gradients off in sample, and never on again.

hint: Can the model be trained after sample has been called?
fails: b.exact
"""

import torch


class CVAE:
    def sample(self, p):
        torch.set_grad_enabled(False)
        return self.decode(torch.randn(len(p), self.latent_dim), p)
