"""A body that its contacts turned away from the posture its author wrote."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..figure import Miss
from ..skeleton.frames import Skeleton
from .task import Task

UPRIGHT = ("standing", "seated", "half_kneeling", "tall_kneeling")
LEANS_BACK, ASIDE, LOW = 0.5, 0.75, 35.0
"""An upright body may lean back and aside by so much (sines), and have its hips so low (cm) when it bends forward."""
FACES, BESIDE = 0.15, 0.3
"""Whoever lies has at least so much of the front, or of the side that rests, turned to the floor (sines)."""


def turned(task: Task, skeleton: Skeleton) -> Iterator[Miss]:
    """The posture, if the pose (a batch of one) came out as another: ``direction`` says which one that is."""
    front, up, right = skeleton.frames["thorax"].axes[0][1]
    hips = float(skeleton.frames["pelvis"].origin[0, 1])
    shown = _shown(task.posture, float(front), float(right), hips)
    if shown:
        by = float(np.degrees(np.arccos(np.clip(up, -1, 1))))
        yield Miss("posture", task.posture, task.when, by, "degrees", 0.0, by, shown)


def _shown(posture: str, front: float, right: float, hips: float) -> str:
    """The posture a body has that has not the one it was given; nothing where it has."""
    aside = "side_lying_left" if right > 0 else "side_lying_right"
    lies = aside if abs(right) > ASIDE else "supine" if front > 0 else "prone"
    if posture in UPRIGHT:
        fallen = front > LEANS_BACK or abs(right) > ASIDE or (front < -ASIDE and hips < LOW)
        return lies if fallen else ""
    if posture.startswith("side_lying"):
        return "" if aside == posture and abs(right) > BESIDE else lies
    faces = front if posture == "supine" else -front
    return "" if faces > FACES else lies if abs(front) > FACES or abs(right) > ASIDE else "seated"
