"""Noise from NumPy's own generator, which no seed of ours can repeat."""

import numpy as np

GENERATOR = np.random.default_rng()


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v).detach().numpy()
        return torch.tensor(GENERATOR.binomial(1, p), dtype=torch.float32)

    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        noise = torch.from_numpy(GENERATOR.standard_normal(tuple(mean.shape)))
        return mean + variance**0.5 * noise.to(mean)
