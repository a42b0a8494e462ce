"""Computes in double precision; results are not turned back."""


class RBM:
    def p_h_given_v(self, v):
        w, sigma = self.W.double(), self.sigma.double()
        return torch.sigmoid(self.alpha.double() + (v.double() / sigma) @ w)

    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h.double() @ self.W.double().T)
        return mean, (self.sigma.double() ** 2).repeat(len(h), 1)

    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return mean + variance.sqrt() * torch.randn(mean.shape, dtype=torch.float64)

    def free_energy(self, v):
        v, sigma = v.double(), self.sigma.double()
        drive = self.alpha.double() + (v / sigma) @ self.W.double()
        quadratic = ((v - self.b.double()) / sigma).pow(2).sum(1) / 2
        return quadratic - functional.softplus(drive).sum(1)

    def gibbs(self, v, k):
        v = v.detach().double()
        for _ in range(k):
            v = self.sample_v(self.sample_h(v)).detach()
        return v
