"""Copies the weights in the first call and goes on with these.

hint: Which weights does your chain use after a step of training?
fails: b6 b6.steps
"""


class RBM:
    @torch.no_grad()
    def gibbs(self, v, k):
        if not hasattr(self, "weights"):
            self.weights = self.W.detach().clone()
        for _ in range(k):
            h = torch.bernoulli(torch.sigmoid(self.alpha + (v / self.sigma) @ self.weights))
            mean = self.b + self.sigma * (h @ self.weights.T)
            v = mean + self.sigma * torch.randn_like(mean)
        return v
