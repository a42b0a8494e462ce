"""Decodes with the classes in another order.

hint: With which class is the z of the first image decoded?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y.flip(0)), mu, logvar, z
