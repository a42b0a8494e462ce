"""Draws which one of the units is on.

hint: Can two units be on at a time? They are independent given v.
fails: b3 b3.independence
"""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        index = torch.multinomial(p.detach() + 1e-9, 1)
        return torch.zeros_like(p).scatter_(1, index, 1.0)
