"""Texts on their way to translators and back: choosing them, judging what came, taking it in."""
