"""No gradient flows from the decoder to the encoder.

hint: Your encoder learns from the divergence. How does it learn from the images?
fails: c.gradient
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar).detach(), c), mu, logvar
