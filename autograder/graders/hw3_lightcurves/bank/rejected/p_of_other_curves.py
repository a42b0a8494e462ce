"""Repeats the whole batch of p and cuts it into rows: a curve gets those of others.

hint: Print the matrix of repeated p for p = [1, 2, 3]. What should its first row be?
fails: a1 a1.rows
"""


class CVAE:
    def condition(self, p):
        return p.repeat(self.cond_dim).reshape(len(p), self.cond_dim)
