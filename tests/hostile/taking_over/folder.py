"""Hands in a folder with the name of the file.

folder: folder
loses: all
says: hw0_trap.py is a folder; hand in the file itself.
"""
