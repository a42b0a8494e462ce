"""Hands in an archive with the name of the file, which Python could run and whose paths lead out.

folder: archive
loses: all
says: hw0_trap.py is not valid Python.
"""
