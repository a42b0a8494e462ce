"""No gradient flows from the decoder to the encoder.

hint: Your encoder learns from the divergence. How does it learn from the images?
fails: b3.gradient
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z.detach(), y), mu, logvar, z
