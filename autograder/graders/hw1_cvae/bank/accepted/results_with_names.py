"""`forward` and `encode` return named tuples."""

from collections import namedtuple

Code = namedtuple("Code", "mu logvar")
Output = namedtuple("Output", "recon mu logvar")


class CVAE:
    def encode(self, x, c):
        hidden = self.encoder(torch.cat([x, c], dim=1))
        return Code(*hidden.chunk(2, dim=1))

    def forward(self, x, c):
        code = self.encode(x, c)
        return Output(self.decode(self.reparameterize(*code), c), *code)
