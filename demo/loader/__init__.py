"""Builds the demonstration site from ``demo/texts``: one tree of TOML files per language."""
