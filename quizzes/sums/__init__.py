"""Sums: what a job really costs, and when the debt for it is paid."""
