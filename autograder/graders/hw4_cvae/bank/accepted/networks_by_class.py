"""A last layer for each class; loss by logits, image by image under vmap; noise by Independent."""

import torch
from torch import nn
from torch.distributions import Independent, Normal
from torch.func import vmap
from torch.nn import functional


class ByClass(nn.Module):
    def __init__(self, inputs, outputs, nclasses):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(inputs, outputs) for _ in range(nclasses)])

    def forward(self, h, c):
        return torch.cat([self.layers[int(label)](row[None]) for row, label in zip(h, c)])


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.body = nn.Sequential(nn.Flatten(), nn.Linear(784, 50), nn.LayerNorm(50), nn.Tanh())
        self.heads = nn.ModuleDict({name: ByClass(50, zdim, nclasses) for name in ("mu", "logvar")})

    def forward(self, x, c):
        h = self.body(x)
        return [self.heads["mu"](h, c), self.heads["logvar"](h, c)]


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.first = ByClass(zdim, 50, nclasses)
        self.rest = nn.Sequential(
            nn.Hardswish(), nn.Linear(50, 784), nn.Unflatten(1, (1, 28, 28)), nn.Sigmoid()
        )

    def forward(self, z, c):
        return self.rest(self.first(z, c))


def normal(mu, logvar):
    return Independent(Normal(mu, logvar.mul(0.5).exp()), 1)


class CVAE:
    def reparameterize(self, mu, logvar):
        q = normal(mu, logvar)
        z = q.rsample()
        return z if self.training else q.mean

    def sample(self, c):
        zeros = torch.zeros(c.shape[0], self.zdim)
        return self.decoder(normal(zeros, zeros).sample(), c)


def losses_of_one(x_hat, x, mu, logvar):
    logits = torch.logit(x_hat, eps=1e-6)
    bce = functional.softplus(logits) - x * logits
    kld = torch.addcmul(logvar.exp() - logvar - 1, mu, mu) / 2
    return bce.sum(), kld.sum()


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce, kld = (part.mean() for part in vmap(losses_of_one)(x_hat, x, mu, logvar))
    return torch.stack([bce, kld]) @ torch.tensor([1.0, float(kl_weight)]), bce, kld
