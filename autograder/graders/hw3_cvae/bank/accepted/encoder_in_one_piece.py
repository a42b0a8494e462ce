"""`encode` gives μ and log σ² in one tensor, which `forward` splits; z is viewed and detached."""

import torch


class CVAE:
    def encode(self, x, y):
        return self.encoder(torch.cat([x.flatten(1), y], dim=1))

    def forward(self, x, y):
        mu, logvar = self.encode(x, y).chunk(2, dim=1)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        x_hat = self.decode(z, y)
        return x_hat, mu, logvar, z.detach().view(len(x), -1)
