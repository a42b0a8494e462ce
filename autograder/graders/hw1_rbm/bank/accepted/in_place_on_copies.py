"""Arithmetic in place where nobody can tell, and results without a gradient."""


class RBM:
    @torch.no_grad()
    def sample_h(self, v):
        h = torch.empty_like(self.p_h_given_v(v))
        return h.bernoulli_(self.p_h_given_v(v))

    @torch.no_grad()
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        v = torch.zeros_like(mean).normal_()
        v *= torch.sqrt(variance)
        v += mean
        return v

    @torch.no_grad()
    def gibbs(self, v, k):
        chain = v.clone()
        for _ in range(k):
            chain.copy_(self.sample_v(self.sample_h(chain)))
        return chain
