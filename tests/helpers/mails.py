"""MHTML files of our own making."""

from __future__ import annotations

from email.message import EmailMessage


def mhtml(page: str | bytes, parts: dict[str, bytes], address: str = "") -> bytes:
    """A page and its images by their addresses, as browsers save them."""
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = address or "https://lake.example/news/1"
    mail["Subject"] = "湖水清了"
    mail["MIME-Version"] = "1.0"
    data = page.encode() if isinstance(page, str) else page
    mail.add_related(data, "text", "html", cte="quoted-printable")
    (first,) = mail.iter_parts()
    if address:
        first["Content-Location"] = address
    for name, image in parts.items():
        mail.add_related(image, "image", "png")
        *_, last = mail.iter_parts()
        if name.startswith("cid:"):
            last["Content-ID"] = f"<{name.removeprefix('cid:')}>"
        else:
            last["Content-Location"] = name
    return mail.as_bytes()
