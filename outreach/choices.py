"""Vocabularies of the record of use."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartnerKind(models.TextChoices):
    """What a partner is."""

    NGO = "ngo", _("NGO")
    COUNCIL = "council", _("district or community council")
    CHIEF = "chief", _("chief")
    MINISTRY = "ministry", _("ministry")
    POLICE = "police", _("police")
    SCHOOL = "school", _("school")
    CHURCH = "church", _("church")
    RADIO_STATION = "radio_station", _("radio station")
    OTHER = "other", _("other")


class MaterialKind(models.TextChoices):
    """What a sensitization material is."""

    POSTER = "poster", _("poster")
    LEAFLET = "leaflet", _("leaflet")
    COMIC = "comic", _("comic")
    FLIPCHART = "flipchart", _("flipchart")
    RADIO_SPOT = "radio_spot", _("radio spot")
    DRAMA_SCRIPT = "drama_script", _("drama script")
    VIDEO = "video", _("video")
    PRESENTATION = "presentation", _("presentation")
    PITSO_TALKING_POINTS = "pitso_talking_points", _("pitso talking points")
    SCHOOL_KIT = "school_kit", _("school kit")
    SOCIAL_MEDIA_POST = "social_media_post", _("social media post")
    REFERRAL_CARD = "referral_card", _("referral card")
    GUIDE = "guide", _("guide")
    LESSON = "lesson", _("lesson")
    QUIZ = "quiz", _("quiz")


class PlaceKind(models.TextChoices):
    """Where a poster hangs."""

    BORDER_POST = "border_post", _("border post")
    TAXI_RANK = "taxi_rank", _("taxi rank or bus stop")
    SHOP = "shop", _("shop or market")
    SCHOOL = "school", _("school")
    CLINIC = "clinic", _("clinic")
    CHURCH = "church", _("church")
    COUNCIL_OFFICE = "council_office", _("council or chief's office")
    POLICE_POST = "police_post", _("police post")
    OTHER = "other", _("other")


class ActivityType(models.TextChoices):
    """What was done."""

    PITSO = "pitso", _("community gathering (pitso)")
    SCHOOL_SESSION = "school_session", _("school session")
    YOUTH_CLUB = "youth_club", _("youth club")
    RADIO = "radio", _("radio")
    THEATRE = "theatre", _("theatre or film")
    DOOR_TO_DOOR = "door_to_door", _("door to door")
    BORDER_DESK = "border_desk", _("border-post desk")
    MOBILE_VAN = "mobile_van", _("mobile van")
    MARCH = "march", _("march or campaign day")
    LEARNING_POST = "learning_post", _("evening learning post")
    OFFICIALS_TRAINING = "officials_training", _("training of officials")
    TEACHERS_TRAINING = "teachers_training", _("training of teachers")
    HAND_OUT = "hand_out", _("hand-out")
    SOCIAL_MEDIA = "social_media", _("social media")


TRAININGS = frozenset({ActivityType.OFFICIALS_TRAINING, ActivityType.TEACHERS_TRAINING})


class Basis(models.TextChoices):
    """How a number of people came about."""

    REGISTER = "register", _("register")
    HEAD_COUNT = "head_count", _("head count")
    ESTIMATE = "estimate", _("estimate")


class ReachKind(models.TextChoices):
    """Were the people there, or did they only hear or see it? The two are never added."""

    DIRECT = "direct", _("direct: people who were there")
    INDIRECT = "indirect", _("indirect: listeners, viewers, households")


class Status(models.TextChoices):
    """How far an activity is."""

    PLANNED = "planned", _("planned")
    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")


class Verification(models.TextChoices):
    """What the coordinator says of a record."""

    SUBMITTED = "submitted", _("submitted")
    VERIFIED = "verified", _("verified")
    SENT_BACK = "sent_back", _("sent back")


class Source(models.TextChoices):
    """The door through which a record came in."""

    WEB = "web", _("web")
    OFFLINE = "offline", _("offline")
    IMPORT = "import", _("import")


class Sex(models.TextChoices):
    """Sex as the person or the register gives it."""

    FEMALE = "female", _("female")
    MALE = "male", _("male")
    OTHER = "other", _("other")
    UNKNOWN = "unknown", _("unknown")


class Age(models.TextChoices):
    """Age bands; a quick entry knows only adults and children."""

    UNDER_12 = "0-11", _("0–11")
    FROM_12 = "12-17", _("12–17")
    FROM_18 = "18-24", _("18–24")
    FROM_25 = "25-59", _("25–59")
    FROM_60 = "60+", _("60 and older")
    ADULT = "adult", _("adult, no band")
    CHILD = "child", _("child, no band")
    UNKNOWN = "unknown", _("unknown")


class Profession(models.TextChoices):
    """Who took part in a training."""

    POLICE = "police", _("police")
    IMMIGRATION = "immigration", _("immigration")
    PROSECUTION = "prosecution", _("prosecution or court")
    SOCIAL_WORK = "social_work", _("social work")
    HEALTH = "health", _("health")
    LABOUR = "labour", _("labour inspection")
    TEACHING = "teaching", _("teaching")
    CHIEF_OR_COUNCIL = "chief_or_council", _("chief or councillor")
    NGO = "ngo", _("NGO")
    OTHER = "other", _("other")


class Disability(models.TextChoices):
    """Whether the people counted have a disability, where that was asked."""

    YES = "yes", _("with a disability")
    NO = "no", _("without a disability")
