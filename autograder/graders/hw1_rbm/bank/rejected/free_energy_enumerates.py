"""Sums over all 2^H values of h.

hint: How many terms has your sum for 64 hidden units? Part (a) asks for a formula without it.
fails: b5.extremes
"""


class RBM:
    def free_energy(self, v):
        hidden = self.W.shape[1]
        states = torch.arange(2**hidden).unsqueeze(1) >> torch.arange(hidden) & 1  # (2^H, H)
        energies = torch.stack([self.energy(v, h.float().expand(len(v), -1)) for h in states])
        return -torch.logsumexp(-energies, dim=0)
