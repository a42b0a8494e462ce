"""−log p(h = 0 | v) in the place of the softplus, and functional.linear."""


class RBM:
    def drive(self, v):
        return functional.linear(v / self.sigma, self.W.T, self.alpha)

    def p_h_given_v(self, v):
        return functional.logsigmoid(self.drive(v)).exp()

    def p_v_given_h(self, h):
        mean = self.sigma * functional.linear(h, self.W) + self.b
        return mean, self.sigma.pow(2) + 0 * mean

    def free_energy(self, v):
        quadratic = 0.5 * torch.square((v - self.b) / self.sigma).sum(dim=1)
        return quadratic + functional.logsigmoid(-self.drive(v)).sum(dim=1)
