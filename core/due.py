"""Small jobs of later apps that ``run_due`` does each time it runs.

A job is a function without arguments, registered by the app that owns it; with nothing to do it
costs a query or two. One that fails is logged and stops no other.
"""

import logging

logger = logging.getLogger(__name__)


class DueJobs:
    """The jobs, in order of registration."""

    def __init__(self):
        self._jobs = []

    def register(self, job):
        """Decorator: do ``job`` whenever what is due is done."""
        if job not in self._jobs:
            self._jobs.append(job)
        return job

    def run(self):
        for job in self._jobs:
            try:
                job()
            except Exception:
                logger.exception("A job that was due failed: %s", job.__qualname__)


due_jobs = DueJobs()
