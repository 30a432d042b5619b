"""How long the bones of a person of 170 cm are, in centimetres.

Segment lengths are shares of stature (Drillis and Contini, as printed by Winter).
"""

STATURE = 170.0
THIGH = 0.245 * STATURE
SHANK = 0.246 * STATURE
ANKLE = 0.039 * STATURE
FOOT = 0.152 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
HAND = 0.108 * STATURE
HIP_HALF = 8.6
"""Half the distance between the centres of the hip joints."""
BALL = (12.6, -5.0, 0.0)
"""Where the toes bend, in the frame of the foot."""
STANDING_HEIGHT = THIGH + SHANK + ANKLE
ELBOW_DROP = UPPER_ARM - 1.5

SPINE = (0.0, 11.0, 15.0, 19.0, 25.0, 31.0, 37.0, 53.0)
"""Heights of the knots of the spine above the line of the hips; all but the first and last bend."""
