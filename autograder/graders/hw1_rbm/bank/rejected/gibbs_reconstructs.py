"""Means of h and of v: the given reconstruction, again and again.

hint: What is random in your chain?
fails: b6 b6.steps b6.independence
"""


class RBM:
    def gibbs(self, v, k):
        for _ in range(k):
            v = self.reconstruct(v)
        return v
