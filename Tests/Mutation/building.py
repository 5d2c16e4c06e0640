"""Copies the tree, writes the mutants into the copy and builds it."""

import json
import os
import re
import shutil
import subprocess
import sys

import sites

HERE = os.path.dirname(os.path.abspath(__file__))
SWITCH = '.target(name: "CGalleyMutants", path: "Tests/Mutation/Switch"),\n    '


def listed(root):
    """Files of the tree that git knows or does not ignore."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=root, check=True,
        capture_output=True).stdout.decode().split("\0")
    return [name for name in names if name and os.path.lexists(os.path.join(root, name))]


def put(path, content):
    """Writes a file only where it differs, so that the build takes it for new only then."""
    try:
        with open(path, "rb") as file:
            if file.read() == content:
                return
    except OSError:
        pass
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def manifest(text):
    """The package with the switch among what every module of the product depends on."""
    text = text.replace("  targets: [\n    ", "  targets: [\n    " + SWITCH, 1)
    text = text.replace(
        "name: name, dependencies: dependencies, swiftSettings",
        'name: name, dependencies: dependencies + ["CGalleyMutants"], swiftSettings', 1)
    return re.sub(
        r"(\.executableTarget\(\s*name: \"\w+\",\s*dependencies: \[)", r'\1"CGalleyMutants", ', text)


def copy(root, folder, chosen):
    """Makes the copy the tree with the mutants in it; what else was there is removed."""
    by_file = {}
    for site in chosen:
        by_file.setdefault(site["file"], []).append(site)
    kept = set()
    for name in listed(root):
        source, goal = os.path.join(root, name), os.path.join(folder, name)
        kept.add(name)
        if os.path.islink(source):
            os.makedirs(os.path.dirname(goal), exist_ok=True)
            if os.path.lexists(goal):
                os.remove(goal)
            os.symlink(os.readlink(source), goal)
            continue
        with open(source, "rb") as file:
            content = file.read()
        if name in by_file:
            content = sites.mutated(content, by_file[name])
        if name == "Package.swift":
            content = manifest(content.decode()).encode()
        put(goal, content)
        shutil.copymode(source, goal)
    resolved = os.path.join(root, "Package.resolved")
    if os.path.exists(resolved):
        shutil.copy(resolved, folder)
    for parent, folders, names in os.walk(os.path.join(folder, "Sources")):
        for name in names:
            path = os.path.join(parent, name)
            if os.path.relpath(path, folder) not in kept:
                os.remove(path)


def find(root, folder, swiftc, files):
    """All sites of the files."""
    facts = json.loads(subprocess.run(
        [swiftc, "-print-target-info"], check=True, capture_output=True).stdout)
    host = os.path.join(facts["paths"]["runtimeResourcePath"], "host")
    finder = os.path.join(folder, "finder")
    source = sorted(
        os.path.join(HERE, "Finder", name) for name in os.listdir(os.path.join(HERE, "Finder")))
    newest = max(os.path.getmtime(name) for name in source)
    if not os.path.exists(finder) or os.path.getmtime(finder) < newest:
        subprocess.run(
            [swiftc, *source, "-o", finder, "-I", host, "-L", host, "-lSwiftSyntax",
             "-lSwiftParser", "-lSwiftOperators", "-Xlinker", "-rpath", "-Xlinker", host],
            check=True)
    answer = subprocess.run(
        [finder], input="\n".join(files).encode(), cwd=root, check=True, capture_output=True)
    return json.loads(answer.stdout)


def build(swift, root, folder, chosen, rounds=30):
    """Builds the copy; mutants that the compiler refuses are taken out until it builds."""
    tree = os.path.join(folder, "tree")
    for number in range(1, rounds + 1):
        copy(root, tree, chosen)
        log = os.path.join(folder, "build.log")
        with open(log, "wb") as file:
            status = subprocess.run(
                [swift, "build", "--build-tests"], cwd=tree, stdout=file,
                stderr=subprocess.STDOUT).returncode
        if status == 0:
            return chosen
        with open(log, errors="replace") as file:
            errors = sorted(set(
                re.findall(r"^(/\S+?\.swift):(\d+):\d+: error: (.*)", file.read(), re.M)))
        refused = []
        for path, line, _ in errors:
            refused += sites.culprits(chosen, os.path.relpath(path, tree), int(line))
        if not refused:
            sys.exit(f"The copy does not build, and no mutant is to blame: see {log}\n"
                     + "\n".join(f"{path}:{line}: {text}" for path, line, text in errors[:9]))
        numbers = {site["number"] for site in refused}
        print(f"build {number}: {len(numbers)} mutants do not compile", flush=True)
        for path, line, text in errors:
            print(f"  {os.path.relpath(path, tree)}:{line}: {text}")
        chosen = [site for site in chosen if site["number"] not in numbers]
    sys.exit("Too many rounds.")
