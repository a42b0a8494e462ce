"""Hands in a named pipe, which a reader would wait at for ever.

folder: fifo
loses: all
says: hw0_trap.py is not a regular file.
"""
