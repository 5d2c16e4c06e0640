"""Runs tests of the built copy, with a mutant or to see which mutants they reach."""

import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
from collections import defaultdict

MEMORY = 12 << 30
COLOUR = re.compile("\x1b\\[[0-9;]*m")


class Suites:
    def __init__(self, folder, python):
        self.tree = os.path.join(folder, "tree")
        self.python = python
        self.bundle = os.path.join(self.tree, ".build/debug/galleyPackageTests.xctest")
        self.temporary = os.path.join(folder, "tmp")
        shutil.rmtree(self.temporary, ignore_errors=True)
        os.makedirs(self.temporary, exist_ok=True)

    def names(self):
        """All tests, as `Module.Suite/test(_:)`."""
        answer = subprocess.run(
            [self.bundle, "--testing-library", "swift-testing", "--list-tests"], check=True,
            capture_output=True, cwd=self.tree).stdout.decode()
        return sorted({line for line in answer.splitlines() if "." in line})

    def run(self, names, variables, seconds, minutes):
        """Runs tests until the first failure: what failed, or `None`, and the seconds it took.

        Processors' seconds are limited, as they do not hang on what else the machine does."""
        temporary = tempfile.mkdtemp(dir=self.temporary)

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        process = subprocess.Popen(
            [self.bundle, "--testing-library", "swift-testing", "--filter", pattern(names)],
            cwd=self.tree, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=limit, env={
                **os.environ, "TMPDIR": temporary, "GALLEY_PYTHON": self.python,
                "SWIFT_BACKTRACE": "enable=no", **variables})
        is_late = threading.Event()

        def end():
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

        late = threading.Timer(minutes * 60, lambda: (is_late.set(), end()))
        late.start()
        failure, passed = None, False
        for line in process.stdout:
            text = COLOUR.sub("", line.decode(errors="replace"))
            if text.startswith("✘"):
                failure = text.strip()[:200]
                end()
                break
            passed = passed or text.startswith("✔ Test run with")
        process.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        late.cancel()
        end()
        shutil.rmtree(temporary, ignore_errors=True)
        if not failure and not (passed and process.returncode == 0):
            failure = f"ends with status {process.returncode}"
            if is_late.is_set() or process.returncode == -signal.SIGXCPU:
                failure = "does not end"
        return failure, usage.ru_utime + usage.ru_stime

    def reach(self, name, count):
        """Which mutants a test reaches, the processors' seconds it takes, and what fails."""
        with tempfile.NamedTemporaryFile(dir=self.temporary) as file:
            file.write(bytes(count + 1))
            file.flush()
            failure, seconds = self.run(
                [name], {"GALLEY_MUTANTS_REACHED": file.name}, seconds=1000, minutes=20)
            file.seek(0)
            reached = [number for number, byte in enumerate(file.read()) if byte]
        return {"test": name, "failure": failure, "reached": reached, "seconds": seconds}


def pattern(names):
    """A regular expression for tests, the names of suites written once."""
    by_suite = defaultdict(list)
    for name in names:
        suite, slash, test = name.rpartition("/")
        by_suite[re.escape(suite + slash)].append(re.escape(test).replace("`", ".?"))
    return "^(" + "|".join(
        suite + "(" + "|".join(tests) + ")" for suite, tests in sorted(by_suite.items())) + ")"
