"""Needs a package that is not there.

loses: all
says: needs a package or file that is not available here. No module named 'tensorflow_of_mine'
"""

import tensorflow_of_mine
from hw0_helper import *

key = tensorflow_of_mine.key
