"""Hands in a file of a hundred megabytes, which takes no room on the disk.

folder: huge
loses: all
says: hw0_trap.py is larger than 1 MB.
"""
