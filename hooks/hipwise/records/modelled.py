"""The words a mechanism file may choose from: what is moved, counted and drawn in a model."""

from __future__ import annotations

from .fields import Choice


class Shows(Choice):
    """The models there are; hooks/hipwise/models works each of them out."""

    hinge = "hinge", "a bend, from an upright squat to a hip hinge"
    stance = "stance", "standing on one leg"
    step = "step", "the way down from a step"


class Move(Choice):
    """What can be moved in a model."""

    trunk = "trunk", "the lean of the trunk in a bend, 21 to 55 degrees"
    lean = "lean", "the lean over the standing leg, 0 to 20 degrees"
    stick = "stick", "the push of a stick in the other hand, 0 to 15 percent of body weight"
    drop = "drop", "how far the free side of the pelvis sinks on one leg, 0 to 10 degrees"
    turn = "turn", "how far the thigh turns in on a step, 0 to 18 degrees"
    pelvis = "pelvis", "how far the free side of the pelvis sinks on a step, 0 to 10 degrees"


class Counted(Choice):
    """The numbers that come out of the models."""

    trunk = "trunk", "the lean of the trunk"
    hip = "hip", "the bend of the hip"
    knee = "knee", "the bend of the knee"
    back_holds = "back-holds", "what the back holds, as times as much as at first"
    hips_hold = "hips-hold", "what the hips hold, as times as much as at first"
    knees_hold = "knees-hold", "what the knees hold, as times as much as at first"
    lever = "lever", "the long lever on one leg"
    muscle = "muscle", "the pull of the side hip muscles"
    joint = "joint", "the load on the hip joint"
    knee_in = "knee-in", "the inward angle of the knee"
    off_line = "off-line", "how far the knee is inside the line from hip to foot"


class Drawn(Choice):
    """The lines drawn over the body."""

    plumb = "plumb", "dashes"
    lever = "lever", "a thick line"
    long = "long", "a line of dots"
    short = "short", "a short thick line"
    pull = "pull", "an arrow"
    push = "push", "a thick arrow"


class From(Choice):
    """Where a number comes from."""

    model = "model", "Worked out by our model"
    measured = "measured", "Measured in people"
    textbook = "textbook", "A textbook figure"
    assumed = "assumed", "Our guess"
