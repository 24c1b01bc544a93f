"""The coordinator's second look: verifying records, merging look-alikes, checking places."""
