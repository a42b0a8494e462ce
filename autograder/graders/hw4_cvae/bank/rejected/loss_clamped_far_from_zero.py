"""Keeps probabilities between 0.01 and 0.99.

hint: How small can your loss become for a perfect reconstruction? How large for a bad one?
fails: d.extremes
"""


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    p = x_hat.clamp(0.01, 0.99)
    bce = -(x * p.log() + (1 - x) * (1 - p).log()).sum() / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
