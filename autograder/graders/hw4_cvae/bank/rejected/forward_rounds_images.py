"""Makes images black and white first.

hint: What becomes of a pixel of 0.3 on its way to your encoder?
fails: c.eval
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x.round(), c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
