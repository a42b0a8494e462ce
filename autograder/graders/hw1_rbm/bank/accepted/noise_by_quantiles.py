"""Thresholds of logistic noise, and normal noise as quantiles of uniform numbers."""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v).detach().double()
        noise = torch.logit(torch.rand(p.shape, dtype=torch.float64))
        return torch.heaviside(torch.logit(p) - noise, torch.zeros(1).double()).to(v.dtype)

    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        uniform = torch.rand(mean.shape, dtype=torch.float64).clamp(1e-12, 1 - 1e-12)
        return mean + variance.sqrt() * torch.special.ndtri(uniform).to(mean.dtype)
