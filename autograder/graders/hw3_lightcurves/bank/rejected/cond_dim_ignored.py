"""Repeats p 32 times, whatever cond_dim is.

hint: What do you do with the constructor's argument `cond_dim`?
fails: a1 a2.sizes
"""


class CVAE:
    def condition(self, p):
        return p[:, None].repeat(1, 32)
