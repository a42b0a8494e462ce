"""Neighbouring rows have opposite noise, if there is an even number of them.

hint: What is the sum of the noise of two neighbouring rows? Is it independent?
fails: b2.shape b2.independence
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        noise = torch.randn_like(mu)
        if len(noise) % 2 == 0:
            noise[1::2] = -noise[::2]
        return mu + torch.exp(0.5 * logvar) * noise
