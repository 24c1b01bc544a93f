"""Indicators that a donor asks for, and the report of a quarter."""
