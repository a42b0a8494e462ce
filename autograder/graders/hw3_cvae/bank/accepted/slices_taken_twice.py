"""What is returned as μ and log σ² are other slices than those that z is drawn from."""

import torch


class CVAE:
    def forward(self, x, y):
        h = self.encoder(torch.cat([x.flatten(1), y], dim=1))
        n = self.latent_dim
        z = self.reparametrize(h[:, :n], h[:, n:])
        return self.decode(z, y), h[:, :n], h[:, n:], z
