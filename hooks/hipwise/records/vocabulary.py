"""The words the fields may choose from, each with what readers see for it."""

from __future__ import annotations

from .fields import Choice


class Level(Choice):
    """How hard an exercise or a routine is to begin with."""

    first = "0", "first steps"
    starter = "1", "starter"
    steady = "2", "steady"
    strong = "3", "strong"


class Type(Choice):
    """What an exercise trains most."""

    strength = "strength", "strength"
    balance = "balance", "balance"
    control = "control", "movement practice"


class Position(Choice):
    """How the body is placed."""

    standing = "standing", "standing"
    seated = "seated", "sitting"
    supine = "supine", "lying on your back"
    prone = "prone", "lying on your front"
    side_lying = "side_lying", "lying on your side"
    all_fours = "all_fours", "on hands and knees"
    half_kneeling = "half_kneeling", "kneeling on one knee"
    tall_kneeling = "tall_kneeling", "kneeling on both knees"


class Setting(Choice):
    """Where it can be done."""

    home = "home", "home"
    desk = "desk", "desk"
    bed = "bed", "bed"
    gym = "gym", "gym"
    outdoors = "outdoors", "outdoors"


class Laterality(Choice):
    """How the sides share the work."""

    both_together = "both_together", "both sides together"
    one_then_other = "one_then_other", "one side, then the other"
    alternating = "alternating", "side by side in turn"


class Joint(Choice):
    """The joints a movement is named at."""

    hip = "hip", "hip"
    knee = "knee", "knee"
    ankle = "ankle", "ankle"
    pelvis = "pelvis", "pelvis"
    lumbar = "lumbar", "low back"
    thoracic = "thoracic", "upper back"


class Action(Choice):
    """The textbook names of joint movements."""

    flexion = "flexion", "bends"
    extension = "extension", "straightens"
    abduction = "abduction", "moves out to the side"
    adduction = "adduction", "moves in toward the midline"
    internal_rotation = "internal_rotation", "turns in"
    external_rotation = "external_rotation", "turns out"
    dorsiflexion = "dorsiflexion", "lifts the front of the foot"
    plantarflexion = "plantarflexion", "points the foot"
    lateral_tilt = "lateral_tilt", "lifts or lowers one side"
    anterior_tilt = "anterior_tilt", "tips forward"
    posterior_tilt = "posterior_tilt", "tips back"
    lateral_flexion = "lateral_flexion", "bends to the side"
    stabilisation = "stabilisation", "keeps steady"


class Plane(Choice):
    """The three planes of movement."""

    sagittal = "sagittal", "front to back"
    frontal = "frontal", "side to side"
    transverse = "transverse", "turning"


class Side(Choice):
    """Which side does the movement."""

    both = "both", "both sides"
    working = "working", "the working side"
    standing = "standing", "the standing side"


class Contraction(Choice):
    """What the muscle does during the movement."""

    concentric = "concentric", "shortens as it works"
    eccentric = "eccentric", "lengthens slowly as it works"
    isometric = "isometric", "works without moving"


class Role(Choice):
    """What a muscle does in an exercise."""

    target = "target", "main muscle"
    synergist = "synergist", "helps"
    stabilizer = "stabilizer", "keeps you steady"


class Band(Choice):
    """How hard a muscle worked in lab tests of healthy people."""

    low = "low", "low"
    moderate = "moderate", "moderate"
    high = "high", "high"
    very_high = "very_high", "very high"


class Load(Choice):
    """How much work a body part gets."""

    none = "none", "none"
    low = "low", "low"
    moderate = "moderate", "moderate"
    high = "high", "high"


class What(Choice):
    """What a caution asks for."""

    avoid = "avoid", "Leave it out"
    ask = "ask", "Ask first"
    adapt = "adapt", "Change it"


class Group(Choice):
    """The families of muscles in the atlas."""

    buttock = "buttock", "Buttock"
    side_hip = "side_hip", "Side of the hip"
    deep_hip = "deep_hip", "Deep turners of the hip"
    front_hip = "front_hip", "Front of the hip"
    front_thigh = "front_thigh", "Front of the thigh"
    back_thigh = "back_thigh", "Back of the thigh"
    inner_thigh = "inner_thigh", "Inner thigh"
    trunk = "trunk", "Low back and waist"
    calf = "calf", "Calf"


class ClaimKind(Choice):
    """What sort of statement a claim is."""

    association = "association", "a link"
    cause = "cause", "a cause"
    treatment = "treatment", "what helps"
    harm = "harm", "a harm"
    anatomy = "anatomy", "how the body works"
    unknown = "unknown", "what we do not know"


class Certainty(Choice):
    """How sure anyone can be, in the words of the GRADE scale."""

    high = "high", "Sure"
    moderate = "moderate", "Fairly sure"
    low = "low", "Not very sure"
    very_low = "very_low", "Unsure"
    conflicting = "conflicting", "Studies disagree"
    mechanism = "mechanism", "An idea from how the body works"


class Topic(Choice):
    """The part of the body a claim is about."""

    back = "back", "Back"
    knee = "knee", "Knee"
    ankle = "ankle", "Ankle and heel"
    hip = "hip", "Hip"
    effort = "effort", "How hard to train"
    safety = "safety", "Safety"


class Design(Choice):
    """How a study was made."""

    systematic_review = "systematic_review", "review of studies"
    randomised_trial = "randomised_trial", "randomised trial"
    prospective_cohort = "prospective_cohort", "study that followed people over time"
    cross_sectional = "cross_sectional", "study at one point in time"
    laboratory = "laboratory", "lab study"
    model = "model", "computer or statics model"
    expert = "expert", "guideline or expert advice"
    reference_work = "reference_work", "reference work"


class Urgency(Choice):
    """How soon someone needs help, or what else a safety list is for."""

    emergency = "emergency", "Call the emergency number now"
    same_day = "same_day", "Get help the same day"
    before_you_start = "before_you_start", "See someone before you start"
    adapt = "adapt", "Change the exercise"
    ease_off = "ease_off", "Ease off"


class Posture(Choice):
    """How the body lies, sits, kneels or stands while it is drawn."""

    standing = "standing", "standing"
    seated = "seated", "sitting"
    supine = "supine", "lying on the back"
    prone = "prone", "lying on the front"
    all_fours = "all_fours", "on hands and knees"
    half_kneeling = "half_kneeling", "kneeling on one knee"
    tall_kneeling = "tall_kneeling", "kneeling on both knees"
    side_lying_right = "side_lying_right", "lying on the right side"
    side_lying_left = "side_lying_left", "lying on the left side"


class BodySide(Choice):
    """One side of the body that is drawn."""

    right = "right", "right side"
    left = "left", "left side"


class PropKind(Choice):
    """The things a picture may show."""

    mat = "mat", "mat"
    step = "step", "step"
    chair = "chair", "chair"
    wall = "wall", "wall"
    worktop = "worktop", "worktop"
    stick = "stick", "stick"
    bed = "bed", "bed"
    bench = "bench", "bench"
    weight = "weight", "weight"
