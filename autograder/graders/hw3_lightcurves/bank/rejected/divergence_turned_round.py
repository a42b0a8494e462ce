"""Computes KL(N(0, I), q) instead of KL(q, N(0, I)).

hint: In which order are the two distributions in the loss? Under which of them is the mean taken?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * ((mu**2 + 1) / logvar.exp() + logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
