"""The constructor keeps other things as well, and the methods use them."""

import torch
from torch import nn


class CVAE:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.zdim, self.nclasses = zdim, nclasses
        self.encoder, self.decoder = Encoder(zdim, nclasses), Decoder(zdim, nclasses)  # noqa: F821
        self.register_buffer("zero", torch.zeros(zdim))
        self.prior = torch.distributions.Normal(self.zero, 1.0)
        self.steps = nn.Parameter(torch.zeros(()), requires_grad=False)

    def sample(self, c):
        return self.decoder(self.prior.sample((len(c),)), c)
