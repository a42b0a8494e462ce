"""The cross-entropy alone.

hint: What keeps the latents of your images near the prior that you will sample from?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    return functional.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)
