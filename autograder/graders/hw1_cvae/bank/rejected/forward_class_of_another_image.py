"""Decodes with the classes in another order.

hint: With which class is the z of the first image decoded?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c.flip(0)), mu, logvar
