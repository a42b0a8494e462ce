"""Probabilities in the place of h in the last step.

hint: Is h sampled in the last step, too? Only v may be a mean there.
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k - 1):
                v = self.sample_v(self.sample_h(v))
            return self.sample_v(self.p_h_given_v(v))
