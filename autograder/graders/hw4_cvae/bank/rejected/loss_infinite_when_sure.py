"""Takes logarithms of probabilities as they are.

hint: What is 0 · log 0 in floating point?
fails: d.extremes
"""


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    log_p = x * x_hat.log() + (1 - x) * (1 - x_hat).log()
    bce = -log_p.sum() / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
