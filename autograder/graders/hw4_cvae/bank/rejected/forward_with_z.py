"""Returns z as well.

hint: How many results are asked, and in which order?
fails: c
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decoder(z, c), mu, logvar, z
