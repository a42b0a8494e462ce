"""Divides p by the largest of the training set.

hint: Is p itself among the numbers that your networks get?
fails: a1
"""


class CVAE:
    def condition(self, p):
        return (p / 5.01)[:, None].expand(-1, self.cond_dim)
