"""Works in blocks of 100 rows; where there are more, the rest is left at 0.

hint: Give it 150 images. What becomes of the last 50?
fails: b2.sizes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_bernoulli(x, p):
        p = p.clamp(1e-7, 1 - 1e-7)
        logs = x * p.log() + (1 - x) * (1 - p).log()
        result = torch.zeros(len(x)) if len(x) > 100 else logs.sum(-1)
        for i in range(0, len(x) - 99, 100):
            result[i : i + 100] = logs[i : i + 100].sum(-1)
        return result
