"""Returns the variance in the place of its logarithm.

hint: Which of σ, σ² and log σ² does the loss expect as its last argument?
fails: c c.gradient
"""


class CVAE:
    def forward(self, x, c):
        mu, logvar = self.encoder(x, c)
        return self.decoder(self.reparameterize(mu, logvar), c), mu, logvar.exp()
