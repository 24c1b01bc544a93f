"""What is loaded before the first page is left out of the collector's full rounds."""

import gc

from campaign_site.loading import load_for_good


def test_a_full_round_walks_through_what_came_later_only():
    before = len(gc.get_objects())
    load_for_good()
    try:
        assert gc.get_freeze_count() >= before / 2
        assert len(gc.get_objects()) < before / 10
    finally:
        gc.unfreeze()
