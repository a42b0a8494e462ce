"""Centres h in place before it draws.

hint: What is h after the call? Which of your operations write into the tensor that they are given?
fails: b4.independence
"""


class RBM:
    def sample_v(self, h):
        mean, variance = self.p_v_given_h(h)
        h -= h.mean(dim=0)
        return mean + variance.sqrt() * torch.randn_like(mean)
