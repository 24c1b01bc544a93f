"""Where nobody has been, how it went by month, and the same on a map."""
