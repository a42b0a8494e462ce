"""The second half of the examples has the noise of the first, for h and v.

hint: How many random numbers do you draw for B examples?
fails: b6.independence
"""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        def halves(noise):
            return noise[: (len(v) + 1) // 2].repeat(2, 1)[: len(v)]

        for _ in range(k):
            p = self.p_h_given_v(v)
            mean, variance = self.p_v_given_h((halves(torch.rand_like(p)) < p).to(p))
            v = mean + variance.sqrt() * halves(torch.randn_like(mean))
        return v
