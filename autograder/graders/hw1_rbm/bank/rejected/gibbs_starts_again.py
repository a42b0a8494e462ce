"""Every step starts at the data.

hint: Where does step t + 1 start: at v_0, or where step t ended?
fails: b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v_k = self.sample_v(self.sample_h(v))
        return v_k
