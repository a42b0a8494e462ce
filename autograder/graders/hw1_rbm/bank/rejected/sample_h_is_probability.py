"""Returns the probabilities.

hint: What is asked here, probabilities or zeros and ones?
fails: b3 b3.independence
"""


class RBM:
    def sample_h(self, v):
        return self.p_h_given_v(v)
