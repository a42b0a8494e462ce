"""Seeds the random numbers before each number.

hint: Draw the same number twice. Where does the noise of the second call come from?
fails: c2
"""

import torch


class CVAE:
    def images_for(self, labels):
        torch.manual_seed(0)
        return self.sample(torch.eye(self.num_classes)[torch.as_tensor(labels)])
