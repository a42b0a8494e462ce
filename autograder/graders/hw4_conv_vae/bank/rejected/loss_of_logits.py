"""Takes the probabilities for logits.

hint: Is there a sigmoid at the end of the decoder? And in your loss?
fails: c c.gradient
"""

from torch.nn import functional


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = functional.binary_cross_entropy_with_logits(x_hat, x, reduction="sum") / len(x)
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
