"""The guide explains every field and every message."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hipwise.body.posing import contacts, spots
from hipwise.body.posing import measures as pose_measures
from hipwise.body.skeleton.joints import directions_of, joint_names
from hipwise.library import Library
from hipwise.proof import prove
from hipwise.records import KINDS
from hipwise.records.scene import MEASURES
from hipwise.rules import RULES
from hipwise.site import Page, press
from hipwise.site.guide import entries
from hipwise.site.press import CALLS
from hipwise.source.wording import SAYINGS

from ..ground import TODAY, judged, lay
from .seen import seen

CASES = sorted((Path(__file__).parents[1] / "rules" / "cases").glob("*.yml"))


@pytest.fixture(scope="module")
def guide(library: Library) -> Page:
    return next(page for page in press(library, {}).pages if page.uri == "contributing/fields.md")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_place_its_sentence_and_both_examples(guide: Page, kind: str) -> None:
    section = next(part for part in guide.sections if part.id == kind)
    text = seen(section.html).text
    for entry in entries(kind, KINDS[kind]):
        assert entry.anchor in guide.anchors()
        assert entry.says in text
        assert " ".join(entry.good.split()) in text
        assert " ".join(entry.bad.split()) in text
        assert all(choice.plain in text for choice in entry.choices)


def test_every_rule_every_slip_and_every_call_has_its_place(guide: Page) -> None:
    text = seen(guide.html).text
    assert {f"rule-{rule.__name__.replace('_', '-')}" for rule in RULES} <= guide.anchors()
    assert all((rule.__doc__ or "none") in text for rule in RULES)
    assert {f"slip-{code}" for code in SAYINGS} <= guide.anchors()
    assert all(f"{{{{ {call}(" in text for call in CALLS)


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_the_guide_has_the_place_each_message_of_a_rule_points_to(guide: Page, path: Path, tmp_path: Path) -> None:
    for number, case in enumerate(yaml.load_all(path.read_text("utf-8"), yaml.CBaseLoader)):
        for problem in judged(tmp_path / str(number), case["files"])[1]:
            assert problem.read in guide.anchors(), problem


def test_the_guide_has_the_place_messages_on_files_and_articles_point_to(guide: Page, tmp_path: Path) -> None:
    root = lay(tmp_path, {"exercises/Odd Name.yml": "", "muscle/side-hip.yml": "", "equipment/loop.yml": "name: [\n"})
    (root / "docs").mkdir()
    (root / "docs" / "a.md").write_text('{{ clam("x") }}\n\nand {{ 7*7 }}\n', "utf-8")
    problems = prove(root, TODAY).problems
    assert len({problem.place.file for problem in problems}) >= 4
    assert {problem.read for problem in problems} <= guide.anchors()


def test_no_two_places_of_the_guide_share_an_id(guide: Page) -> None:
    assert guide.html.count(' id="') == len(guide.anchors())


def test_the_guide_has_every_word_a_pose_may_use(guide: Page) -> None:
    text = seen(next(part for part in guide.sections if part.id == "poses").html).text
    named = [*joint_names(), *(name for joint in joint_names() for name in directions_of(joint))]
    assert [name for name in (*named, *contacts.NAMES, *spots.NAMES, *MEASURES) if name not in text] == []
    assert {f"pose-{part}" for part in ("joints", "contacts", "landmarks", "measures", "things")} <= guide.anchors()
    assert "0 to 155 degrees" in text


def test_the_measures_a_pose_may_ask_for_are_those_the_body_can_take() -> None:
    assert set(MEASURES) == set(pose_measures.NAMES)
