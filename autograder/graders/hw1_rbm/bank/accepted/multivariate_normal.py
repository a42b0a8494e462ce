"""A multivariate normal distribution with a diagonal matrix."""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        return torch.distributions.MultivariateNormal(mean, torch.diag_embed(variance)).sample()

    def p_v_given_h(self, h):
        mean = self.b + h @ (self.W * self.sigma[:, None]).T
        return [mean, torch.stack([self.sigma**2] * len(h))]
