"""The figure engine: from named joint angles to a drawing. It knows no content, no file and no website."""
