"""z image by image under vmap, of arguments that are named."""

import torch
from torch.func import vmap


class CVAE:
    def reparametrize(self, mu, logvar):
        def one(mean, s):
            return mean + torch.exp(s / 2) * torch.randn_like(mean)

        return vmap(one, randomness="different")(mu, logvar)

    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(logvar=logvar, mu=mu)
        return self.decode(z, y), mu, logvar, z
