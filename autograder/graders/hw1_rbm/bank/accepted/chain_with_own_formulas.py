"""A chain that uses nothing but the parameters."""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                p = torch.sigmoid(self.alpha + torch.mm(v / self.sigma, self.W))
                h = torch.rand_like(p).lt(p).to(p.dtype)
                v = self.b + self.sigma * (torch.mm(h, self.W.t()) + torch.randn_like(v))
        return v
