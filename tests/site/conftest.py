"""The invented library, ready to be made into pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.library import Library
from hipwise.proof import prove

from ..ground import TODAY, lay, written

# What the invented library leaves out, so that every part of every page has something to show.
FULL = """
exercises/lift.yml:
  cues: [Straight line.]
  support: Rest one hand on a worktop.
  instead_of_kit: Nothing is needed.
  tempo: 2:1:2
  seated: Sit tall and squeeze both buttocks.
  easier_way: Lift half as high.
  harder_way: Hold for 5 seconds.
  dose: {effort_note: The last ones feel harder.}
muscles/side-hip.yml:
  parts: [{name: Front fibres, latin: pars anterior, does: Turn the thigh in.}]
  actions: [{joint: hip, action: abduction, plane: frontal, strength: main, note: Upper fibres most.}]
claims/weak-with-pain.yml:
  against: [{source: trial, shows: Training did not change it.}]
  change_our_mind: A large study that measures hips first.
safety/ease-off.yml:
  signs: [{text: You have more pain the next morning., change: Lift half as high.}]
references/trial.yml:
  author: [Sample P]
  container_title: Journal of Made-up Studies
  finding: The group that trained had less pain.
routines/short-one.yml:
  stop_if: [Your knee swells.]
  exercises: [{exercise: lift, note: Hold on to the worktop., alternates: [squeeze]}, {exercise: side-raise}]
"""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """An invented library in which every field with words has some."""
    return _proven(tmp_path_factory.mktemp("full"), FULL)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The invented library with no more than it needs."""
    return _proven(tmp_path_factory.mktemp("bare"), "{}")


def _proven(root: Path, changes: str) -> Library:
    proof = prove(lay(root, written(changes)), TODAY)
    assert proof.problems == ()
    return proof.library
