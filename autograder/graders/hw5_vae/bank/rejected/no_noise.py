"""Returns the mean.

hint: Call your sampler twice with the same arguments. Should the answers be the same?
fails: b3 b3.shape b3.independence b3.gradient
"""


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu
