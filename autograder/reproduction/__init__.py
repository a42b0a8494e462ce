"""Trains the solutions on real data and sets the figures that they reach beside the sheets'."""
