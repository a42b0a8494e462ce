"""Takes log σ² for σ².

hint: Your argument is log σ². What are σ² and log σ² in your formula?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        var = logvar.abs()
        return (bce + 0.5 * (mu**2 + var - var.log() - 1).sum()) / len(x)
