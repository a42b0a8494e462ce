"""Drops every axis of length 1, also that of a single point.

hint: Which shape has your result for a single point?
fails: a1.sizes
"""


class EBM:
    def forward(self, x):
        return self.f(x).squeeze()
