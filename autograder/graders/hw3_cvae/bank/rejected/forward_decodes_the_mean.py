"""Decodes μ in the place of z.

hint: What is z for, if the decoder never sees it?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(mu, y), mu, logvar, z
