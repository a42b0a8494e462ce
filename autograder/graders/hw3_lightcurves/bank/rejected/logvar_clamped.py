"""Limits log σ² to ±10.

hint: What is the loss of a q that is narrower than your limit? And its gradient?
fails: a3.extremes
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + logvar.clamp(-10, 10).exp() - logvar.clamp(-10, 10) - 1).sum(dim=1)
    return (squared_error + kl).mean()
