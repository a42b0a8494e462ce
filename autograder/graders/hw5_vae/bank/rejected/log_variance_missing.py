"""The Gaussian density without log σ².

hint: Your density is the same at z = μ for every variance. How high is the peak of a narrow one?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import math


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return -0.5 * (math.log(2 * math.pi) + (z - mu) ** 2 / sigma_square).sum(-1)
