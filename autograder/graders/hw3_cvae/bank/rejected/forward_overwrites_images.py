"""Rounds the images in place.

hint: What is left of the grey values of x after your function has been called?
fails: b3.inputs
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        x.round_()
        return self.decode(z, y), mu, logvar, z
