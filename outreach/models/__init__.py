"""Who used which material where."""

from .activities import Activity, MaterialUse, Reach
from .exports import ApiKey, DhisMapping, DhisOrgUnit
from .facts import ActivityFact
from .imports import ImportBatch, ImportRow
from .indicators import ReportedFigure, Target
from .log import OutreachLogEntry
from .lookalikes import LookAlikeDecision
from .materials import Material, MaterialEdition
from .pages import MaterialIndexPage
from .partners import Grant, Partner
from .proposals import PlaceProposal
from .quarterly import QuarterlyReport, QuarterlyText
from .questions import HeardQuestion
from .recalls import Replacement
from .saved_views import SavedView
from .sessions import AdoptedSession
from .stock import Display, Distribution
from .sums import ActivitySum

__all__ = [
    "Activity",
    "ActivityFact",
    "ActivitySum",
    "AdoptedSession",
    "ApiKey",
    "DhisMapping",
    "DhisOrgUnit",
    "Display",
    "Distribution",
    "Grant",
    "HeardQuestion",
    "ImportBatch",
    "ImportRow",
    "LookAlikeDecision",
    "Material",
    "MaterialEdition",
    "MaterialIndexPage",
    "MaterialUse",
    "OutreachLogEntry",
    "Partner",
    "PlaceProposal",
    "QuarterlyReport",
    "QuarterlyText",
    "Replacement",
    "Reach",
    "ReportedFigure",
    "SavedView",
    "Target",
]
