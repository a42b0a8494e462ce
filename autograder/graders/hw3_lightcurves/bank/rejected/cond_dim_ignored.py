"""Repeats p 32 times, whatever cond_dim is.

hint: What do you do with the constructor's argument `cond_dim`?
fails: a1 a1.values a1.layers a1.rows a2 a2.z a2.gradient a2.fresh a2.sizes a2.inputs b b.p
b.fresh b.exact
"""


class CVAE:
    def condition(self, p):
        return p[:, None].repeat(1, 32)
