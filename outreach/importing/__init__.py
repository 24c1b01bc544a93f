"""Records that come in as a file: read, tried out, confirmed, and taken back within a day."""
