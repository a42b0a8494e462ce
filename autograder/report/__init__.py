"""Views of a report: the terminal and Gradescope's results.json."""
