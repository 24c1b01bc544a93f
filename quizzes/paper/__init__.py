"""A quiz on paper: worksheet and answer key of a knowledge quiz, leaflet of a risk check."""
