"""Mean and variance as one tensor, which unpacks into both."""


class RBM:
    def p_v_given_h(self, h):
        mean = self.b + self.sigma * (h @ self.W.T)
        return torch.stack([mean, self.sigma.square().expand_as(mean)])
