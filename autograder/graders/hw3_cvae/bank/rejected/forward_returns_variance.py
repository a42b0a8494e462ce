"""Returns the variance in the place of its logarithm.

hint: Which of σ, σ² and log σ² does the loss expect as its last argument?
fails: b3.latents b3.gradient
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y), mu, logvar.exp(), z
