"""Returns the mean.

hint: What do you get at a second call? Is that a sample?
fails: b4 b4.shape b4.independence
"""


class RBM:
    def sample_v(self, h):
        return self.p_v_given_h(h)[0]
