"""One uniform number for all units of an example.

hint: How many uniform numbers do you draw, and how many units are there in the batch?
fails: b3.independence
"""


class RBM:
    def sample_h(self, v):
        p = self.p_h_given_v(v)
        return (torch.rand(len(p), 1) < p).to(p)
