"""Rounds the probabilities of h.

hint: Is h sampled in your chain? How often is a unit with p = 0.6 on?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = self.sample_v(self.p_h_given_v(v).round())
        return v
