"""Opens tables of Galley's in LibreOffice without a window and compares the cells with the rows.

Usage: sheet_check.py GALLEY ARTICLE... . LibreOffice writes what it has read as flat ODS, cell by
cell; Python's csv module says what should be there.
"""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as etree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

# As a person opens them: UTF-8 is told by the mark, the separator is that of the system's language.
WAYS = [
    ("comma", "en-US", "44,34,76,1"),
    ("semicolon", "de", "59,34,76,1"),
    ("tab", "en-US", "9,34,76,1"),
]


def words(paragraph):
    """The text of a paragraph, whose runs of blanks and tabs are elements."""
    text = paragraph.text or ""
    for child in paragraph:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            text += "\t"
        elif child.tag == TEXT + "line-break":
            text += "\n"
        else:
            text += words(child)
        text += child.tail or ""
    return text


def rows(path):
    """The cells of the first sheet as text, without the empty ones at the end of a row."""
    sheet = etree.parse(path).getroot().find(f".//{TABLE}table")
    for row in sheet.iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            if cell.get(TABLE + "formula"):
                raise SystemExit(f"a cell is run as a formula: {cell.get(TABLE + 'formula')}")
            text = "\n".join(words(paragraph) for paragraph in cell.iter(TEXT + "p"))
            cells += [text] * int(cell.get(TABLE + "number-columns-repeated", "1"))
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield cells


def check(galley, articles, separator, language, filter_options, folder):
    table = folder / f"{separator}.csv"
    subprocess.run(
        [galley, "compile", "-t", "csv", "-O", f"separator={separator}", "-o", str(table), *articles],
        check=True, stderr=subprocess.DEVNULL)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         f"--infilter=CSV:{filter_options}", "--convert-to", "fods", "--outdir", str(folder),
         str(table)], check=True, capture_output=True, env={**os.environ, "LANG": f"{language}.UTF-8"})
    mark = {"comma": ",", "semicolon": ";", "tab": "\t"}[separator]
    with open(table, encoding="utf-8-sig", newline="") as file:
        expected = [row for row in csv.reader(file, delimiter=mark)]
    found = list(rows(table.with_suffix(".fods")))
    wrong = 0
    if len(found) != len(expected):
        print(f"{separator}: {len(expected)} rows were written, {len(found)} read")
        wrong += 1
    for number, (cells, values) in enumerate(zip(found, expected), 1):
        while values and not values[-1]:
            values.pop()
        for column, (cell, value) in enumerate(zip(cells, values)):
            # Numbers are shown as the sheet shows numbers.
            same = cell == value or cell.replace(",", ".").rstrip("0") == value.rstrip("0")
            if not same:
                print(f"{separator}: row {number}, {expected[0][column]}: {cell!r} for {value!r}")
                wrong += 1
        if len(cells) != len(values):
            print(f"{separator}: row {number} has {len(cells)} columns, not {len(values)}")
            wrong += 1
    print(f"{separator}: {len(expected)} rows of {len(expected[0])} columns, {wrong} wrong")
    return wrong


def main(galley, *articles):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        hostile = folder / "hostile.txt"
        hostile.write_text(
            'Quay; port, and "sea"\n\n“=1+2; it is,\tso,” Ana Reis said.\n\n'
            '“+Ünïcode – 日本語, “nested” words,” said Ömer Åberg.\n\n'
            'The mayor, Ines Duarte, said: “@SUM(A1) is no cell.”\n')
        return sum(check(galley, [*articles, str(hostile)], *way, folder) for way in WAYS) > 0


sys.exit(main(*sys.argv[1:]))
