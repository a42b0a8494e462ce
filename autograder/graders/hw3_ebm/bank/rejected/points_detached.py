"""Cuts the gradient of f for the points off.

hint: Langevin dynamics needs ∇f. With respect to what, and does your network give it?
fails: a1.gradient
"""


class EBM:
    def forward(self, x):
        return self.f(x.detach()).squeeze(dim=1)
