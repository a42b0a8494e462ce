"""Draws two z: one is decoded, the other one is returned.

hint: How often do you draw? Is the z that you return the one that x_hat was decoded from?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        x_hat = self.decode(self.reparametrize(mu, logvar), y)
        return x_hat, mu, logvar, self.reparametrize(mu, logvar)
