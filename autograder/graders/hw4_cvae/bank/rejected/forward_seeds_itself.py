"""Sets the seed in forward, so that the noise is the same in every step of training.

hint: Which random numbers does your program draw after forward, in one step and in the next?
fails: c.inputs
"""

import torch


class CVAE:
    def forward(self, x, c):
        torch.manual_seed(0)
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
