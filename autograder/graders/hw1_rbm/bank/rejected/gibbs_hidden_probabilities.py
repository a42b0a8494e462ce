"""Probabilities in the place of sampled hidden units.

hint: Is h sampled in your chain, in every step?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = self.sample_v(self.p_h_given_v(v))
        return v
