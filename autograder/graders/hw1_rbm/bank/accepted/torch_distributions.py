"""Everything with torch.distributions."""

from torch.distributions import Bernoulli, Normal


class RBM:
    def hidden(self, v):
        return Bernoulli(logits=self.alpha + torch.matmul(v / self.sigma, self.W))

    def visible(self, h):
        mean = self.b + self.sigma * torch.matmul(h, self.W.t())
        return Normal(mean, self.sigma.expand_as(mean))

    def p_h_given_v(self, v):
        return self.hidden(v).probs

    def p_v_given_h(self, h):
        return self.visible(h).mean, self.visible(h).variance

    def sample_h(self, v):
        return self.hidden(v).sample()

    def sample_v(self, h):
        return self.visible(h).rsample()

    @torch.no_grad()
    def gibbs(self, v, k):
        for _ in range(k):
            v = self.visible(self.hidden(v).sample()).sample()
        return v
