"""Goes from the largest to the smallest noise in one leap.

hint: After the steps at one level, are the points where the next level has its density?
fails: b.levels
"""


def training_hyperparameters():
    return TrainingHyperparameters(
        largest_sigma=1.5,
        smallest_sigma=0.015,
        num_levels=2,
        learning_rate=4e-3,
        training_iterations=2500,
    )
