"""k − 1 steps.

hint: Count: how many times do you draw v for k = 1?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(1, k):
                v = self.sample_v(self.sample_h(v))
        return v
