"""Takes x_hat for logits: a second sigmoid.

hint: Your decoder ends with a sigmoid. What does a cross-entropy "with logits" do to x_hat?
fails: b4 b4.gradient
"""

from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    bce = functional.binary_cross_entropy_with_logits(x_hat, x, reduction="sum")
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
