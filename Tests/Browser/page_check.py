"""Opens the HTML report of articles in headless Chromium and looks at it as a reader would.

usage: page_check.py GALLEY ARTICLE...

Each page is shown at seven widths, light and dark. At each, nothing may scroll sideways, no margin
note may stand in a column too narrow to read, and axe-core must find no violation. Exits 1 when
something was found. PAGE_SHOTS=FOLDER keeps a picture of every page.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

WIDTHS = [320, 390, 704, 768, 820, 1280, 2560]
NARROWEST_NOTE = 96
AXE = pathlib.Path(axe_core_python.__file__).parent / "axe.min.js"

LAYOUT = """
const wide = [...document.querySelectorAll('body *')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width > 0 && box.right > document.documentElement.clientWidth + 1
    && !e.closest('pre') && !e.closest('.table');
});
return {
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  wide: wide.slice(0, 3).map(e => e.tagName + '.' + e.className),
  narrow: [...document.querySelectorAll('.notes li')].map(e => e.getBoundingClientRect().width)
    .filter(width => width > 0 && width < arguments[0]).length,
  headings: document.querySelectorAll('h1').length,
};
"""


def browser():
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def emulate(driver, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )


def faults(driver, axe):
    layout = driver.execute_script(LAYOUT, NARROWEST_NOTE)
    if layout["overflow"] > 0:
        yield f"scrolls sideways by {layout['overflow']} px: {', '.join(layout['wide'])}"
    if layout["narrow"]:
        yield f"{layout['narrow']} margin notes narrower than {NARROWEST_NOTE} px"
    if layout["headings"] != 1:
        yield f"{layout['headings']} first-level headings"
    driver.execute_script(axe)
    found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    for violation in found["violations"]:
        nodes = violation["nodes"]
        yield f"axe {violation['id']} at {len(nodes)} nodes, first {nodes[0]['html'][:90]}"


def main():
    galley, articles = sys.argv[1], sys.argv[2:]
    axe = AXE.read_text()
    shots = os.environ.get("PAGE_SHOTS")
    count = 0
    pages = 0
    driver = browser()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for article in articles:
                page = pathlib.Path(folder, pathlib.Path(article).stem + ".html")
                subprocess.run(
                    [galley, "compile", "-w", "-t", "html", "-o", page, article], check=True
                )
                driver.get(page.as_uri())
                for scheme in ("light", "dark"):
                    for width in WIDTHS:
                        emulate(driver, width, scheme)
                        pages += 1
                        for fault in faults(driver, axe):
                            count += 1
                            print(f"{article} at {width} px, {scheme}: {fault}")
                        if shots:
                            name = f"{page.stem}-{width}-{scheme}.png"
                            driver.save_screenshot(str(pathlib.Path(shots, name)))
    finally:
        driver.quit()
    print(f"{pages} views of {len(articles)} pages, {count} faults")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
