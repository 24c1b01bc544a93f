"""The addresses of the API: read-only, JSON, one partner a key."""

from urllib.parse import urlencode

from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import APIView

from .examples import PAGE, RECORD
from .keys import HasKey, KeyAuthentication, KeyThrottle
from .records import (
    Question,
    Record,
    RecordPage,
    Refusal,
    as_records,
    asked,
    next_since,
    of_partner,
)

REFUSALS = {
    401: OpenApiResponse(Refusal, "No key, or one that is not known."),
    403: OpenApiResponse(Refusal, "The key was revoked."),
    429: OpenApiResponse(Refusal, "Too many requests; `Retry-After` says when to come back."),
}


class KeyedView(APIView):
    """What every address asks of whoever calls; nothing of it is ever kept by a cache."""

    authentication_classes = [KeyAuthentication]
    permission_classes = [HasKey]
    throttle_classes = [KeyThrottle]
    renderer_classes = [JSONRenderer]

    def finalize_response(self, request, response, *args, **kwargs):
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        return response


class ActivitiesView(KeyedView):
    """The activities of the key's partner."""

    @extend_schema(
        operation_id="list_activities",
        parameters=[Question],
        responses={
            200: RecordPage,
            400: OpenApiResponse(description="A parameter is not understood; it says which."),
            **REFUSALS,
        },
        examples=[OpenApiExample("A page", PAGE, response_only=True, status_codes=[200])],
    )
    def get(self, request):
        """The activities of your organisation, a page at a time, in the order of their UUIDs."""
        question = Question(data=request.query_params)
        question.is_valid(raise_exception=True)
        answer = question.validated_data
        limit = answer["limit"]
        since = answer.get("since_first_page") or next_since()
        # One more than wanted says whether there is a next page.
        found = asked(of_partner(request.auth), **answer)
        keys = list(found.values_list("pk", "uuid")[: limit + 1])
        page, more = keys[:limit], len(keys) > limit
        records = as_records(of_partner(request.auth).filter(pk__in=[pk for pk, _uuid in page]))
        following = self._address(request, page[-1][1], since) if more else None
        return Response({"next": following, "next_since": since, "results": records})

    @staticmethod
    def _address(request, last, since):
        query = request.query_params.dict() | {"after": str(last), "since_first_page": since}
        return request.build_absolute_uri(f"{request.path}?{urlencode(query)}")


class ActivityView(KeyedView):
    """One activity of the key's partner."""

    @extend_schema(
        operation_id="read_activity",
        responses={
            200: Record,
            404: OpenApiResponse(Refusal, "Your organisation has no such activity."),
            **REFUSALS,
        },
        examples=[OpenApiExample("An activity", RECORD, response_only=True, status_codes=[200])],
    )
    def get(self, request, uuid):
        """One activity of your organisation."""
        records = as_records(of_partner(request.auth).filter(uuid=uuid))
        if not records:
            raise NotFound
        return Response(records[0])


class NowhereView(KeyedView):
    """Whatever else is asked for: 404 in JSON, for those who have a key."""

    schema = None

    def get(self, request, **kwargs):
        raise NotFound


DESCRIPTION = """
Your organisation's own activities in the columns of the exports. People are contacts, not
different persons: never add direct to indirect reach, nor figures of a different basis.

**To follow the changes:** read every page (`next`), write each record over the one you have of
its `record_uuid`, and keep `next_since` once the last page is read. The next time, give it as
`updated_since`. A record may come twice, and none is left out: `next_since` lies some minutes
before the reading, so that what was written meanwhile is not lost. If a reading breaks off, begin
it again with the `updated_since` you had. What the coordinator does counts as a change: a record
that was verified or sent back says so in `verification` and `verification_note`, one that counts
with another record of the same joint activity in `counted_with_another`.

**What is not announced:** a record that was deleted or given to another organisation; a place, a
material or a grant that was renamed. Read everything, without `updated_since`, once a month, and
drop what no longer comes.
""".strip()


class DescriptionView(SpectacularAPIView):
    """The description of this API in OpenAPI; it holds no record and is for everybody."""

    authentication_classes = []
    permission_classes = []
    renderer_classes = [OpenApiJsonRenderer]
    urlconf = "outreach.api.described"
    schema = None
    custom_settings = {
        "TITLE": "Activities of a partner",
        "DESCRIPTION": DESCRIPTION,
        "VERSION": "1",
        "SCHEMA_PATH_PREFIX_INSERT": "/api/outreach/v1",
    }
