"""Returns the hidden units.

hint: Which of the two is v_k? Which shape should it have?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                h = self.sample_h(v)
                v = self.sample_v(h)
        return h
