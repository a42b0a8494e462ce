"""Not finite where recon is exactly 0 or 1.

hint: What is 0 · log 0 for a computer? Where does it occur in your loss?
fails: a5.extremes
"""


class CVAE:
    @staticmethod
    def loss_function(recon, x, mu, logvar):
        bce = -(x * recon.log() + (1 - x) * (1 - recon).log()).sum()
        return (bce + 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum()) / len(x)
