"""Long proofs of the graders: many seeds, hints with their entry removed, mutated solutions."""
