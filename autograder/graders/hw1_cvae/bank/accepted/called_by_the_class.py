"""Calls the static methods by the name of the class."""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        return self.decode(CVAE.reparameterize(mu, logvar), c), mu, logvar
