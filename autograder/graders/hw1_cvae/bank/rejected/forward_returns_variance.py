"""Returns the variance in the place of its logarithm.

hint: Which of σ, σ² and log σ² does the loss expect as its last argument?
fails: a4
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c), mu, logvar.exp()
