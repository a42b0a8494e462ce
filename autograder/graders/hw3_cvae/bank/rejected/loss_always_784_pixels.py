"""784 times the mean over batch and pixels, whatever the shape of the images.

hint: How many pixels has an image? Is it so for every input_shape?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = 784 * functional.binary_cross_entropy(x_hat, x)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum() / len(x)
    return bce + kl
