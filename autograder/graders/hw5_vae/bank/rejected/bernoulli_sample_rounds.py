"""The more probable value of each pixel in the place of a sample.

hint: How often should a pixel with p = 0.6 be 0?
fails: b4 b4.independence
"""


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return p.round()
