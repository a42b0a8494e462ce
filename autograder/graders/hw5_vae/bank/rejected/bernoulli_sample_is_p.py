"""The probabilities themselves.

hint: Which values can a pixel of a sample have?
fails: b4 b4.independence
"""


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return p.clone()
