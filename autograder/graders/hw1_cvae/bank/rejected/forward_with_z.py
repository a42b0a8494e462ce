"""Returns z as well.

hint: What does the docstring of `forward` say that it returns?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c), mu, logvar, z
