"""Takes too few steps at each noise level.

hint: How far does a point move in all the steps of one level? How far would it have to?
fails: c2 c2.steps
"""


def sampling_hyperparameters():
    return SamplingHyperparameters(sampling_iterations=1, sampling_lr=2e-5)
