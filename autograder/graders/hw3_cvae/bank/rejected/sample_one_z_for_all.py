"""One z for all rows.

hint: You ask for ten images of a class. In what do they differ?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.randn(1, self.latent_dim).expand(len(y), -1), y)

    def images_for(self, labels):
        y = torch.eye(self.num_classes)[torch.as_tensor(labels)]
        return self.decode(torch.randn(len(y), self.latent_dim), y)
