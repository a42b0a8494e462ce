"""`encode` draws z as well; `forward` goes through the images one by one."""

import torch


class CVAE:
    def encode(self, x, y):
        mu, logvar = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return self.reparametrize(mu, logvar), mu, logvar

    def forward(self, x, y):
        results = []
        for image, label in zip(x.split(1), y.split(1), strict=True):
            z, mu, logvar = self.encode(image, label)
            results.append((self.decode(z, label), mu, logvar, z))
        return tuple(torch.cat(parts) for parts in zip(*results, strict=True))
