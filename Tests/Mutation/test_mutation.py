"""Tests of the mutation tester itself: `python3 -m unittest discover -s Tests/Mutation`."""

import os
import subprocess
import tempfile
import unittest

import building
import report
import sites

ROOT = os.path.dirname(os.path.dirname(building.HERE))
SAMPLE = """\
struct Tide {
  var heights: [Int]
  static let limit = 9 + 1
  func first(above limit: Int = 3) -> Int? {
    for (index, height) in heights.enumerated() {
      if height <= limit || index > 0 && height == 7 { continue }
      guard index < heights.count, let last = heights.last else { return nil }
      print("x",
        last)
      return index + 1
    }
    return nil
  }
  mutating func rise() { heights[0] += 1; heights.append(2) }
}
"""


def site(file="Sources/A/a.swift", start=0, end=1, line=1, first=1, last=1, kind="constant"):
    return {"file": file, "start": start, "end": end, "line": line, "firstLine": first,
            "lastLine": last, "kind": kind, "replacement": "(galley_mutant(#) ? 1 : 0)",
            "change": "0 → 1"}


class Choosing(unittest.TestCase):
    def many(self):
        return [site(f"Sources/{module}/a.swift", 10 * line, 10 * line + 5, line, kind=kind)
                for module in "AB" for line in range(200) for kind in ("constant", "guard")]

    def test_a_seed_draws_the_same_and_another_draws_others(self):
        lines = {"A": 900, "B": 100}
        one, again, other = (
            [(found["file"], found["start"], found["kind"])
             for found in sites.choose(self.many(), lines, 60, seed)] for seed in ("1", "1", "2"))
        self.assertEqual(one, again)
        self.assertNotEqual(one, other)

    def test_modules_get_their_share_and_no_line_two(self):
        chosen = sites.choose(self.many(), {"A": 970, "B": 30}, 100, "1")
        self.assertEqual([sites.target(found) for found in chosen].count("B"), 5)
        self.assertEqual(len(chosen), 102)
        self.assertEqual(len({(found["file"], found["line"]) for found in chosen}), 102)

    def test_an_error_is_laid_on_the_line_or_the_statement_around_or_the_nearest(self):
        whole = site(line=3, first=3, last=9)
        inner = site(line=5, first=5, last=7)
        self.assertEqual(sites.culprits([whole, inner], "Sources/A/a.swift", 3), [whole])
        self.assertEqual(sites.culprits([whole, inner], "Sources/A/a.swift", 6), [inner])
        self.assertEqual(sites.culprits([whole, inner], "Sources/A/a.swift", 8), [whole])
        self.assertEqual(sites.culprits([whole, inner], "Sources/A/a.swift", 1), [whole])
        self.assertEqual(sites.culprits([whole], "Sources/A/b.swift", 3), [])


class Writing(unittest.TestCase):
    def test_every_module_of_the_product_has_the_switch(self):
        with open(os.path.join(ROOT, "Package.swift")) as file:
            text = building.manifest(file.read())
        self.assertEqual(text.count('"CGalleyMutants"'), 4)

    def test_the_report_counts(self):
        found = [(site(), {"noticed": "a test", "reached": True}),
                 (site(line=2), {"noticed": None, "reached": False})]
        options = type("Options", (), {"seed": "1"})
        text = report.text(found, options)
        self.assertIn("| all | 2 | 1 | 1 | 50.0 % |", text)
        self.assertIn("- Sources/A/a.swift:2: constant: 0 → 1 (no test comes here)", text)


class Finding(unittest.TestCase):
    """Needs a Swift compiler."""

    @classmethod
    def setUpClass(cls):
        folder = os.path.join(ROOT, ".build-mutants")
        os.makedirs(folder, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            with open(os.path.join(scratch, "tide.swift"), "w") as file:
                file.write(SAMPLE)
            cls.found = building.find(scratch, folder, "swiftc", ["tide.swift"])

    def test_each_mutant_parses_and_keeps_the_lines(self):
        self.assertGreater(len(self.found), 15)
        with tempfile.TemporaryDirectory() as scratch:
            for number, found in enumerate(self.found, 1):
                text = sites.mutated(SAMPLE.encode(), [{**found, "number": number}])
                self.assertEqual(text.count(b"\n"), SAMPLE.count("\n"), found)
                with open(os.path.join(scratch, f"{number}.swift"), "wb") as file:
                    file.write(text)
            answer = subprocess.run(
                ["swiftc", "-frontend", "-parse",
                 *(os.path.join(scratch, name) for name in os.listdir(scratch))],
                capture_output=True)
            self.assertEqual(answer.stderr, b"")

    def test_kinds_are_found_where_they_are_and_nowhere_else(self):
        changes = {(found["line"], found["change"]) for found in self.found}
        for change in [
            (6, "height <= limit → height < limit"), (6, "continue → (nothing)"),
            (6, "index > 0 && height == 7 → index > 0 || height == 7"), (10, "1 → 2"),
            (7, "guard index < heights.count → guard true"), (10, "index + 1 → index - 1"),
            (8, 'print("x", last) → (nothing)'), (14, "heights[0] += 1 → heights[0] -= 1"),
            (14, "heights.append(2) → (nothing)"),
        ]:
            self.assertIn(change, changes)
        self.assertFalse({line for line, _ in changes} & {2, 3, 4})


if __name__ == "__main__":
    unittest.main()
