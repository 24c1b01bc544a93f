"""What the coverage report prints: cells, addresses, paper, and the views that somebody keeps."""
