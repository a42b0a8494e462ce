"""Decodes μ in the place of z.

hint: What is z for, if the decoder never sees it?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        self.reparameterize(mu, logvar)
        return self.decode(mu, c), mu, logvar
