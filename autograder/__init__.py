"""The grading engine: it runs checks on submissions and knows no homework by name."""
