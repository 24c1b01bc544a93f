"""Class sessions: a quiz taken by a class before and after a lesson, without a name."""
