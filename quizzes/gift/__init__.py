"""GIFT, Moodle's text format for questions: reading, writing, and what becomes of it here."""
