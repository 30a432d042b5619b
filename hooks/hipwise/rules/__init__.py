"""What must hold across records: each rule is a named function, and its docstring is the line contributors read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..library import Library
from ..problems import Problem
from .actions import contractions_fit_the_movement, movements_fit_their_joint
from .addresses import texts_hold_no_addresses
from .checks import answers_stand_on_the_page_that_asks, answers_to_choose_from_differ
from .claims import (
    association_is_not_cause,
    claims_have_sources,
    claims_sound_as_sure_as_they_are,
    design_caps_the_kind,
    mechanism_stays_an_idea,
)
from .dose import effort_agrees_with_what_is_left, holds_and_steps_do_not_mix, work_is_said
from .excuses import excuses_have_a_use_and_a_reason
from .health import health_statements_rest_on_claims
from .ladders import easier_is_not_harder, ladders_end, ladders_reach_the_ground, ladders_said_once
from .links import ids_exist, lists_name_things_once, pages_have_their_lists, references_are_used
from .lit import lit_muscles_are_the_named_ones
from .meaning import bands_have_sources, helpers_can_help, one_target_at_least, targets_can_do_the_actions
from .models import models_are_told_as_they_move
from .names import names_differ, plan_codes_differ, safety_orders_differ
from .pictures import pictures_fit_the_file
from .poses import poses_do_what_is_declared
from .reading import pages_are_easy_to_read, paragraphs_are_short, sentences_are_short
from .reviews import dates_are_past, reviewers_consent, reviews_are_whole, reviews_come_in_time
from .steps import feelings_name_listed_muscles, names_say_the_movement, steps_say_the_movement
from .terms import terms_are_explained_at_first_use
from .todo import asked, places_to_fill_in_are_filled
from .undeclared import poses_hide_no_movement
from .wording import numbers_are_written_one_way, words_are_calm_and_plain

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    ids_exist,
    lists_name_things_once,
    references_are_used,
    pages_have_their_lists,
    names_differ,
    plan_codes_differ,
    safety_orders_differ,
    ladders_said_once,
    ladders_end,
    ladders_reach_the_ground,
    easier_is_not_harder,
    one_target_at_least,
    targets_can_do_the_actions,
    helpers_can_help,
    movements_fit_their_joint,
    contractions_fit_the_movement,
    poses_do_what_is_declared,
    poses_hide_no_movement,
    lit_muscles_are_the_named_ones,
    pictures_fit_the_file,
    steps_say_the_movement,
    names_say_the_movement,
    feelings_name_listed_muscles,
    bands_have_sources,
    work_is_said,
    holds_and_steps_do_not_mix,
    effort_agrees_with_what_is_left,
    claims_have_sources,
    design_caps_the_kind,
    association_is_not_cause,
    mechanism_stays_an_idea,
    claims_sound_as_sure_as_they_are,
    health_statements_rest_on_claims,
    words_are_calm_and_plain,
    texts_hold_no_addresses,
    terms_are_explained_at_first_use,
    sentences_are_short,
    paragraphs_are_short,
    pages_are_easy_to_read,
    numbers_are_written_one_way,
    models_are_told_as_they_move,
    answers_to_choose_from_differ,
    answers_stand_on_the_page_that_asks,
    excuses_have_a_use_and_a_reason,
    dates_are_past,
    reviews_are_whole,
    reviews_come_in_time,
    reviewers_consent,
    places_to_fill_in_are_filled,
)


DAILY: tuple[Rule, ...] = (dates_are_past, reviews_come_in_time)
"""The rules that look at the calendar: of the same files they may say something else tomorrow."""


def broken(library: Library) -> list[Problem]:
    """Every problem any rule finds in the library."""
    return asked((*lasting(library), *daily(library)), library)


def lasting(library: Library) -> Iterator[Problem]:
    """What all other rules find, at places still to be filled in too."""
    return (problem for rule in RULES if rule not in DAILY for problem in rule(library))


def daily(library: Library) -> Iterator[Problem]:
    """What the rules find that look at the calendar."""
    return (problem for rule in DAILY for problem in rule(library))
