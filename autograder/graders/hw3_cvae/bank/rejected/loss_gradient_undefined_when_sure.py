"""The value is finite where x_hat is exactly 0 or 1, but the gradient is not.

hint: What is the gradient of log p at p = 0? What becomes of it times 0?
fails: b4.extremes
"""


def loss_fn(x, x_hat, mu, logvar):
    log_p, log_q = x_hat.log().clamp(min=-100), (1 - x_hat).log().clamp(min=-100)
    bce = -(x * log_p + (1 - x) * log_q).sum()
    return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
