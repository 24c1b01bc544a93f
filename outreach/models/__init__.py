"""Who used which material where."""

from .activities import Activity, MaterialUse, Reach
from .facts import ActivityFact
from .log import OutreachLogEntry
from .materials import Material, MaterialEdition
from .pages import MaterialIndexPage
from .partners import Grant, Partner
from .recalls import Replacement
from .sessions import AdoptedSession
from .stock import Display, Distribution

__all__ = [
    "Activity",
    "ActivityFact",
    "AdoptedSession",
    "Display",
    "Distribution",
    "Grant",
    "Material",
    "MaterialEdition",
    "MaterialIndexPage",
    "MaterialUse",
    "OutreachLogEntry",
    "Partner",
    "Replacement",
    "Reach",
]
