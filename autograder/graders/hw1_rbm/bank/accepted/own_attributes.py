"""A constructor with attributes of its own, and helper methods."""


class RBM:
    def __init__(self, visible, hidden, k=1):
        super().__init__()
        self.visible, self.hidden, self.k = visible, hidden, k
        self.W = nn.Parameter(torch.randn(visible, hidden) / 100)
        self.b = nn.Parameter(torch.zeros(visible))
        self.alpha = nn.Parameter(torch.zeros(hidden))
        self.register_buffer("sigma", torch.ones(visible))
        self.history = []

    def activation(self, v):
        return self.alpha + v.div(self.sigma).view(-1, self.visible) @ self.W

    def p_h_given_v(self, v):
        return self.activation(v).sigmoid()

    def free_energy(self, v):
        z = (v - self.b).div(self.sigma)
        return z.square().sum(1).div(2) - functional.softplus(self.activation(v)).sum(1)

    def contrastive_divergence_loss(self, v):
        loss = torch.mean(self.free_energy(v)) - torch.mean(self.free_energy(self.gibbs(v, self.k)))
        self.history.append(loss.item())
        return loss
