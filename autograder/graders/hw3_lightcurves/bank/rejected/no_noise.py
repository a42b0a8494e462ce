"""Takes μ for z.

hint: From which distribution is z? Do two calls give the same?
fails: a2 a2.fresh
"""


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu
        return self.decode(z, p), mu, logvar, z
