"""QR codes as SVG files."""

import io

import segno


def svg(address, scale=8):
    """The SVG file (bytes) that a phone reads as ``address``."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="m").save(
        drawn, kind="svg", scale=scale, border=4, light="#fff", xmldecl=False
    )
    return drawn.getvalue()
