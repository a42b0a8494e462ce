"""The same noise of v for all examples.

hint: Which random numbers, for h or for v, have two examples or two calls of yours in common?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                mean, variance = self.p_v_given_h(self.sample_h(v))
                v = mean + variance.sqrt() * torch.randn(mean.shape[1])
        return v
