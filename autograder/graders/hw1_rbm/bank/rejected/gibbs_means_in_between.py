"""The mean of v in every step.

hint: Only the last v_k may be a mean. Are those before it samples?
fails: b6.steps
"""


class RBM:
    def gibbs(self, v, k):
        with torch.no_grad():
            for _ in range(k):
                v = self.p_v_given_h(self.sample_h(v))[0]
        return v
