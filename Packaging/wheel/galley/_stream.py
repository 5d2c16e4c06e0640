"""Talks to ``galley stream``: a line for a line."""

from __future__ import annotations

import base64
import json
import os
import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .report import Report


def executable() -> str:
    """The path of the program that the package carries."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "galley")


class GalleyError(Exception):
    """Why an article has no report: ``code``, the message, and all ``diagnostics``."""

    def __init__(self, code: str, message: str, diagnostics: list[dict[str, Any]]) -> None:
        super().__init__(f"{message} [{code}]")
        self.code = code
        self.diagnostics = diagnostics


@dataclass(frozen=True)
class Answer:
    """What one record gave: a report, the reports on a feed's entries by name, or an error."""

    id: Any
    report: Report | None
    entries: list[tuple[str, Report | None]]
    error: GalleyError | None
    diagnostics: list[dict[str, Any]]
    json: dict[str, Any]

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Answer:
        diagnostics = value.get("diagnostics", [])
        error = value.get("error")
        entries = value.get("entries", [])
        return cls(
            id=value["id"],
            report=Report.from_json(value["report"]) if "report" in value else None,
            entries=[
                (entry["name"], Report.from_json(entry["report"]) if entry["report"] else None)
                for entry in entries
            ],
            error=GalleyError(error["code"], error["message"], diagnostics) if error else None,
            diagnostics=diagnostics,
            json=value,
        )


class Stream:
    """A running ``galley stream``. Safe to share between threads; closes with ``with``."""

    def __init__(self, *, workers: int = 1, options: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [executable(), "stream", "-j", str(workers), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )

    @property
    def closed(self) -> bool:
        return self._process.poll() is not None

    def compile(
        self, text: str | bytes, *, name: str = "article.txt", format: str | None = None,
        language: str | None = None, id: Any = None,
    ) -> Answer:
        """The answer for one article; raises its :class:`GalleyError` where there is one."""
        line = record(text, name=name, format=format, language=language, id=id)
        with self._lock:
            self._write(line)
            answer = self._read()
        if answer.error is not None:
            raise answer.error
        return answer

    def compile_many(
        self, texts: Iterable[str | bytes], *, name: str = "article.txt",
        format: str | None = None,
    ) -> Iterator[Answer]:
        """An answer for each text, in order, while further texts are on their way."""
        with self._lock:
            sent: queue.SimpleQueue[BaseException | bool] = queue.SimpleQueue()

            def feed() -> None:
                try:
                    for number, text in enumerate(texts):
                        self._write(record(text, name=name, format=format, id=number))
                        sent.put(True)
                    sent.put(False)
                except BaseException as failure:
                    sent.put(failure)

            feeder = threading.Thread(target=feed, daemon=True)
            feeder.start()
            while (state := sent.get()) is True:
                yield self._read()
            feeder.join()
            if isinstance(state, BaseException):
                raise state

    def _write(self, line: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line)
        self._process.stdin.flush()

    def _read(self) -> Answer:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise GalleyError("stream", f"galley ended with status {self._process.wait()}", [])
        return Answer.from_json(json.loads(line))

    def close(self) -> None:
        """Ends the stream and waits for the program."""
        if self._process.stdin and not self._process.stdin.closed:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def record(
    text: str | bytes, *, name: str | None = None, format: str | None = None,
    language: str | None = None, id: Any = None,
) -> bytes:
    """A line of ``galley stream`` with its line feed."""
    value: dict[str, Any] = {"id": id}
    for key, member in (("name", name), ("format", format), ("language", language)):
        if member is not None:
            value[key] = member
    if isinstance(text, bytes):
        value["contentBase64"] = base64.b64encode(text).decode("ascii")
    else:
        value["content"] = text
    return json.dumps(value).encode("utf-8") + b"\n"
