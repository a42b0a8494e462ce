"""Gives `reparameterize` the standard deviation.

hint: What does reparameterize expect as its second argument, and what does it get?
fails: c c.gradient
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, (logvar / 2).exp()), c), mu, logvar
