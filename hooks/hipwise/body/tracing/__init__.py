"""From fields on a grid to smooth curves and the text of paths."""
