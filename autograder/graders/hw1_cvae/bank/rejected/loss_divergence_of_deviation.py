"""Takes log σ² for log σ.

hint: Is exp(logvar) the variance or the standard deviation? Which of them do you square?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        sigma = logvar.exp()
        return (bce + 0.5 * (mu**2 + sigma**2 - 2 * sigma.log() - 1).sum()) / len(x)
