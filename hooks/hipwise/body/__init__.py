"""The figure engine: from named joint angles to a drawing. It knows no content, no file and no website."""

import os

# Its matrices are tiny: threads only get in each other's way, and several figures are drawn at once anyway.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
