"""The figure engine: from named joint angles to a drawing. It knows no content, no file and no website.

Its rooms, in the direction of imports (each may import those below it, never above):

    motion      a drawn body that moves: its middle pose hung on bones
    plates      anatomy plates: bones and muscles in layers, with names
    drawing     one finished picture: clothes, hair, face, shadow, lines, ghost and arrows
    things      mats, steps, chairs, sticks and bands
    muscles     muscles as sheets of fibres, and what shows of them
    posing      contacts are laws, angles are wishes: from an asked figure to its two poses
    tracing     from fields on a grid to smooth curves and the text of paths
    skin        the surface of a posed body, and what of it an eye sees
    numbers     curves through numbers, and numbers on grids
    figure      what may be asked of a figure, and what a drawing is: plain values
    skeleton    joints and bones: named angles in, places and directions out
    data        the hand-made numbers: surface, landmarks, muscles, bones, clothes, things
"""

import os

# Its matrices are tiny: threads only get in each other's way, and several figures are drawn at once anyway.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
