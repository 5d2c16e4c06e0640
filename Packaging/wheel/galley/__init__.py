"""Compile articles into structured reports: who said what, and where it stands.

    import galley
    report = galley.compile("Ana Reis said that the quay stays.")
    for block in report.sections[0].blocks:
        print(block.claims)

The work is done by the program ``galley``, which the package carries; one process serves all calls.
"""

from __future__ import annotations

from ._stream import Answer, GalleyError, Stream, executable
from .report import Report

__all__ = ["Answer", "GalleyError", "Report", "Stream", "compile", "compile_many", "executable"]

_shared: Stream | None = None


def compile(
    text: str | bytes, *, name: str = "article.txt", format: str | None = None,
    language: str | None = None,
) -> Report:
    """The report on one article.

    ``bytes`` are decoded as a file would be; ``name`` is what findings call it, and its extension
    tells the format where ``format`` does not. Raises :class:`GalleyError` where an error keeps the
    report from leaving, and where the article is a feed: ``Stream.compile`` answers for its entries.
    """
    global _shared
    if _shared is None or _shared.closed:
        _shared = Stream()
    answer = _shared.compile(text, name=name, format=format, language=language)
    if answer.report is None:
        raise GalleyError("input", "a feed has a report for each entry: use Stream.compile", [])
    return answer.report


def compile_many(texts, *, workers: int = 1, name: str = "article.txt", format: str | None = None):
    """Yields an :class:`Answer` for each text, in order; errors are in the answers, not raised."""
    with Stream(workers=workers) as stream:
        yield from stream.compile_many(texts, name=name, format=format)
