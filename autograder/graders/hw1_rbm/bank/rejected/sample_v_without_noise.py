"""Returns the mean.

hint: What do you get at a second call? Is that a sample?
fails: b1
"""


class RBM:
    def sample_v(self, h):
        return self.p_v_given_h(h)[0]
