"""The image of a single digit comes without the axis of the batch.

hint: What is the shape of your answer for a number of one digit?
fails: c2.sizes
"""

import torch


class CVAE:
    def images_for(self, labels):
        return self.sample(torch.eye(self.num_classes)[torch.as_tensor(labels)]).squeeze(0)
