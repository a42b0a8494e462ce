"""The boundary between the grader and untrusted code: the wire, the worker, and what starts it."""
