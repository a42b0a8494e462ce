"""Hands in a link to where the solution is.

folder: symlink
loses: all
says: hw0_trap.py is a link; hand in the file itself.
"""
