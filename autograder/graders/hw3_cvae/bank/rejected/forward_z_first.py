"""Returns z before μ and log σ².

hint: In which order are the results asked? What does the loss get for mu?
fails: b3
"""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        return self.decode(z, y), z, mu, logvar
