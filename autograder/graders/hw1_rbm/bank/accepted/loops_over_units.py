"""One unit after the other."""


class RBM:
    def p_h_given_v(self, v):
        columns = []
        for j in range(self.W.shape[1]):
            drive = self.alpha[j] + sum(
                self.W[i, j] * v[:, i] / self.sigma[i] for i in range(self.W.shape[0])
            )
            columns.append(torch.sigmoid(drive))
        return torch.stack(columns, dim=1)

    def p_v_given_h(self, h):
        means, variances = [], []
        for i in range(self.W.shape[0]):
            means.append(self.b[i] + self.sigma[i] * (self.W[i] * h).sum(dim=1))
            variances.append(self.sigma[i].square().repeat(len(h)))
        return torch.stack(means, 1), torch.stack(variances, 1)

    def sample_h(self, v):
        p = self.p_h_given_v(v)
        return torch.stack([(torch.rand(len(p)) < column).float() for column in p.T], dim=1)

    def free_energy(self, v):
        energy = torch.zeros(len(v))
        for i in range(self.W.shape[0]):
            energy = energy + (v[:, i] - self.b[i]) ** 2 / (2 * self.sigma[i] ** 2)
        for j in range(self.W.shape[1]):
            drive = self.alpha[j] + (v / self.sigma) @ self.W[:, j]
            energy = energy - torch.logaddexp(drive, torch.zeros(()))
        return energy
