"""Samples by its own reparameterize, and puts the mode back."""

import torch


class VAE:
    def sample(self, count):
        mode = self.training
        self.train()
        z = self.reparameterize(torch.zeros(count, self.zdim), torch.zeros(count, self.zdim))
        self.train(mode)
        return self.decoder(z)
