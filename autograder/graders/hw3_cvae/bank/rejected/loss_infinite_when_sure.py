"""Not finite where x_hat is exactly 0 or 1.

hint: What is 0 · log 0 for a computer? Where does it occur in your loss?
fails: b4.extremes
"""


def loss_fn(x, x_hat, mu, logvar):
    bce = -(x * x_hat.log() + (1 - x) * (1 - x_hat).log()).sum()
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
