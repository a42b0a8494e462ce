"""Rounds p to a whole number, as if it were a class.

hint: May p lie between the values of the training set? What becomes of 2.51?
fails: a1
"""


class CVAE:
    def condition(self, p):
        return p.round()[:, None].expand(-1, self.cond_dim)
