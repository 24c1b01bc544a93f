"""What a partner's own system may read: that partner's activities."""
