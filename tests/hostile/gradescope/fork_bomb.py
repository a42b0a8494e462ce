"""Starts processes and threads without end."""

import os
import threading
import time

try:
    while True:
        os.fork()
except OSError:
    pass
try:
    while True:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
except RuntimeError:
    pass
