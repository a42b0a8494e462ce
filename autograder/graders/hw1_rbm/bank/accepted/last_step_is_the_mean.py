"""Returns the mean of the last p(v | h)."""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        for step in range(k):
            h = self.sample_h(v)
            v = self.sample_v(h) if step < k - 1 else self.p_v_given_h(h)[0]
        return v
