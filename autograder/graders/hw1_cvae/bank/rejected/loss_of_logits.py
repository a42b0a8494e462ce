"""Takes recon for logits: a second sigmoid.

hint: Your decoder ends with a sigmoid. What does a cross-entropy "with logits" do to recon?
fails: a5 a5.gradient
"""

from torch.nn import functional


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = functional.binary_cross_entropy_with_logits(recon, x, reduction="sum")
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
