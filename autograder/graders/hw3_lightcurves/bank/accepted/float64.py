"""Computes the loss in double precision."""


def loss_fn(x, x_hat, mu, logvar):
    x, x_hat, mu, logvar = (part.double() for part in (x, x_hat, mu, logvar))
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (kl + (x - x_hat).norm(dim=1) ** 2).mean()
