"""Returns three results.

hint: What does the docstring of `forward` say that it returns?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        return self.decode(self.reparametrize(mu, logvar), y), mu, logvar
