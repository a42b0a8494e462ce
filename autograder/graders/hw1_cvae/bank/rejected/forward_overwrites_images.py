"""Rounds the images in place.

hint: What is left of the grey values of x after your function has been called?
fails: a4.inputs
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        x.round_()
        return self.decode(z, c), mu, logvar
