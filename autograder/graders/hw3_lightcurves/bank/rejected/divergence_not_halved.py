"""Leaves out the ½ of the divergence.

hint: What is KL(N(μ, 1), N(0, 1))? And what do you compute for it?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
