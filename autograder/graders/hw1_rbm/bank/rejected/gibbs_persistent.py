"""Goes on where the last call has ended.

hint: Where does the chain start at the second call? With v, or with what is left of the first?
fails: b6 b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        v = self.__dict__.get("chain", v)
        with torch.no_grad():
            for _ in range(k):
                v = self.sample_v(self.sample_h(v))
        self.__dict__["chain"] = v
        return v
