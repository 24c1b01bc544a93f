"""The addresses of the reports on indicators, below the admin's."""

from django.urls import path

from . import quarterly_views as quarterly
from .views import IndicatorReport

REPORT = "reports/quarterly/<int:pk>/"

urlpatterns = [
    path("reports/indicators/", IndicatorReport.as_view(), name=IndicatorReport.index_url_name),
    path(
        "reports/quarterly/",
        quarterly.QuarterlyIndexView.as_view(),
        name=quarterly.QuarterlyIndexView.index_url_name,
    ),
    path(REPORT, quarterly.QuarterlyReportView.as_view(), name="outreach_quarterly_report"),
    path(
        f"{REPORT}<slug:language>/",
        quarterly.QuarterlyHtmlView.as_view(),
        name="outreach_quarterly_html",
    ),
    path(
        f"{REPORT}<slug:language>.pdf",
        quarterly.QuarterlyPdfView.as_view(),
        name="outreach_quarterly_pdf",
    ),
]
