"""Returns a z without gradients, which no loss needs; what is decoded has them."""


class CVAE:
    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = self.reparametrize(mu, logvar)
        x_hat = self.decode(z, y)
        return x_hat, mu, logvar, z.clone().detach()
