"""Starts from the probabilities of h given the data, and samples h only later.

hint: In which steps do you sample h? Which steps does the handout name?
fails: b6 b6.steps
"""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        h = self.p_h_given_v(v)
        for step in range(k):
            v = self.sample_v(h if step == 0 else self.sample_h(v))
        return v
