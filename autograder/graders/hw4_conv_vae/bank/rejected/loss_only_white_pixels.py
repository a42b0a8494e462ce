"""Leaves out the pixels that are 0.

hint: What does an x̂ of 0.9 cost where the pixel is black?
fails: c c.gradient
"""


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = -(x * x_hat.clamp_min(1e-6).log()).sum() / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
