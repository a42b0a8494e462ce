"""Takes log σ² for log σ.

hint: How do log σ and log σ² differ? Which of them does the encoder give?
fails: a3 a3.gradient
"""


def loss_fn(x, x_hat, mu, logvar):
    squared_error = (x - x_hat).square().sum(dim=1)
    kl = 0.5 * (mu**2 + (2 * logvar).exp() - 2 * logvar - 1).sum(dim=1)
    return (squared_error + kl).mean()
