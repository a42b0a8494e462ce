"""Draws with the variance in the place of its logarithm.

hint: What does your reparameterize expect as its second argument, and what does it get?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar.exp())
        return self.decode(z, c), mu, logvar
