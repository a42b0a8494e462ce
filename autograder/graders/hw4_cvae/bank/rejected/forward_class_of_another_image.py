"""Decodes with the classes in another order.

hint: With which class is the z of the first image decoded?
fails: c
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c.flip(0)), mu, logvar
