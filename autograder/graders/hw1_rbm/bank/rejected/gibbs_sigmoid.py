"""A sigmoid on the way back.

hint: Which values can v take in the data? And after your chain?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = torch.sigmoid(self.sample_v(self.sample_h(v)))
        return v
