"""The divergence of the prior from q.

hint: KL[q, p] is not KL[p, q]: which of the two distributions does the expectation use?
fails: c c.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * ((1 + mu**2) * (-logvar).exp() - 1 + logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
