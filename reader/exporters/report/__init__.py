"""The report: excerpts, and whole articles if wanted, as one HTML file that needs nothing else."""
