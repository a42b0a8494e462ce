"""Rounds the images in place.

hint: What is left of the grey values of x after your function has been called?
fails: c.inputs
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        x.round_()
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar
