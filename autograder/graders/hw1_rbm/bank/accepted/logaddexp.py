"""The softplus as log(exp(0) + exp(a))."""


class RBM:
    def free_energy(self, v):
        drive = (v / self.sigma).matmul(self.W) + self.alpha
        softplus = torch.logaddexp(drive, torch.zeros_like(drive))
        return (0.5 * ((v - self.b) / self.sigma) ** 2).sum(dim=-1) - softplus.sum(dim=-1)
