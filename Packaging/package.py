#!/usr/bin/env python3
"""Makes the packages of a release from built binaries. `make packages` calls it.

    package.py --carried BINARY --system BINARY --static FOLDER --checkouts FOLDER --output FOLDER

`carried` is linked with libxml2, md4c and zlib, for the wheel, the tarball and the image; `system` uses
the system's, for the Debian package. The model of the deep analysis has packages of its own, but for
the image. The same binaries give the same bytes: times are those of SOURCE_DATE_EPOCH.
"""

import argparse
import base64
import csv
import gzip
import hashlib
import io
import json
import lzma
import os
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
GCONV = Path("/usr/lib/x86_64-linux-gnu/gconv")
SUMMARY = "Compile articles into structured reports: who said what, and where"
MODEL = ROOT / "Sources/CGalleyEnglish/en-deep.model"
MODEL_SUMMARY = "The model of Galley's deep analysis of English"
MODEL_LICENSE = "CC-BY-SA-4.0 AND Apache-2.0"


def version():
    """The version, from its one place."""
    text = (ROOT / "Sources/GalleyCompiler/Compiler/Version.swift").read_text("utf-8")
    return re.search(r'version = "([^"]+)"', text).group(1)


def stripped(binary, folder):
    target = folder / "galley"
    shutil.copyfile(binary, target)
    subprocess.run(["strip", "--strip-all", str(target)], check=True)
    data = settled(target.read_bytes())
    target.write_bytes(data)
    target.chmod(0o755)
    return data


def settled(binary):
    """The binary without what differs between two builds of the same sources: the hashes of modules
    that the Swift compiler leaves for its next run, and the build ID, which is made of them and is
    made of the rest instead."""
    data = bytearray(binary)
    section_table, = struct.unpack_from("<Q", data, 0x28)
    size, count, names = struct.unpack_from("<HHH", data, 0x3A)
    sections = [
        struct.unpack_from("<IIQQQQ", data, section_table + size * index) for index in range(count)]
    identity = None
    for name, _, _, _, offset, length in sections:
        start = sections[names][4] + name
        title = bytes(data[start:data.index(0, start)])
        if title == b".swift_modhash":
            data[offset:offset + length] = bytes(length)
        elif title == b".note.gnu.build-id":
            identity = slice(offset + 16, offset + length)
            data[identity] = bytes(length - 16)
    if identity is not None:
        digest = hashlib.sha512(data).digest()
        data[identity] = digest[:identity.stop - identity.start]
    return bytes(data)


def licenses(arguments):
    """The files that every package installs, by name."""
    files = {
        "LICENSE": (ROOT / "LICENSE").read_bytes(),
        "NOTICE": (ROOT / "NOTICE").read_bytes(),
        "MODEL.md": (ROOT / "Sources/CGalleyEnglish/MODEL.md").read_bytes(),
    }
    for checkout in sorted(Path(arguments.checkouts).iterdir()):
        for name in ("LICENSE", "LICENSE.txt", "NOTICE.txt"):
            if (checkout / name).is_file():
                kind = "NOTICE" if name.startswith("NOTICE") else "LICENSE"
                files[f"licenses/{checkout.name}-{kind}.txt"] = (checkout / name).read_bytes()
    swift = Path(shutil.which("swift")).resolve().parent.parent / "share/swift/LICENSE.txt"
    files["licenses/swift-LICENSE.txt"] = swift.read_bytes()
    return files


def model_files():
    """The model with what it is and whose, by name."""
    return {
        "en-deep.model": MODEL.read_bytes(),
        "NOTICE": (ROOT / "NOTICE").read_bytes(),
        "MODEL.md": (ROOT / "Sources/CGalleyEnglish/MODEL.md").read_bytes(),
    }


def carried_licenses(arguments):
    folder = Path(arguments.static) / "licenses"
    return {f"licenses/{p.stem}-LICENSE.txt": p.read_bytes() for p in sorted(folder.iterdir())}


def manual_pages():
    return {p.name: p.read_bytes() for p in sorted((ROOT / "Documentation/man").glob("*.1"))}


def completions(binary):
    """The shells' completions, by their places under /usr."""
    places = {
        "bash": "share/bash-completion/completions/galley",
        "zsh": "share/zsh/vendor-completions/_galley",
        "fish": "share/fish/vendor_completions.d/galley.fish",
    }
    return {
        place: subprocess.run(
            [binary, "--generate-completion-script", shell], check=True, capture_output=True
        ).stdout
        for shell, place in places.items()
    }


def tar_bytes(files, root_folders=()):
    """A tar of {path: (bytes, mode)}, owned by root, in order, without times of its own."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        folders = set(root_folders)
        for path in files:
            folders.update(str(p) for p in Path(path).parents if str(p) not in (".", "/"))
        for folder in sorted(folders):
            entry = tarfile.TarInfo(folder)
            entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, EPOCH
            tar.addfile(entry)
        for path, (data, mode) in sorted(files.items()):
            entry = tarfile.TarInfo(path)
            entry.size, entry.mode, entry.mtime = len(data), mode, EPOCH
            tar.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def make_tarball(arguments, binary, output):
    name = f"galley-{version()}-linux-x86_64"
    files = {f"{name}/bin/galley": (binary, 0o755)}
    for page, data in manual_pages().items():
        files[f"{name}/share/man/man1/{page}"] = (data, 0o644)
    for place, data in completions(arguments.carried).items():
        files[f"{name}/{place}"] = (data, 0o644)
    for path, data in {**licenses(arguments), **carried_licenses(arguments)}.items():
        files[f"{name}/{path}"] = (data, 0o644)
    for path in ("README.md", "CHANGELOG.md", "SECURITY.md"):
        files[f"{name}/{path}"] = ((ROOT / path).read_bytes(), 0o644)
    target = output / f"{name}.tar.gz"
    target.write_bytes(gzip.compress(tar_bytes(files), 9, mtime=EPOCH))
    return target


def make_model_tarball(output):
    """Unpacked where the program's tarball is unpacked, it puts the model where the program looks."""
    name = f"galley-{version()}-linux-x86_64/share"
    files = model_files()
    model = files.pop("en-deep.model")
    placed = {f"{name}/galley/en-deep.model": (model, 0o644)}
    for path, data in {**files, "LICENSE": (ROOT / "LICENSE").read_bytes()}.items():
        placed[f"{name}/doc/galley-deep-model/{path}"] = (data, 0o644)
    target = output / f"galley-deep-model-{version()}.tar.gz"
    target.write_bytes(gzip.compress(tar_bytes(placed), 9, mtime=EPOCH))
    return target


def glibc(binary):
    """The newest version of glibc that a binary asks for, as (major, minor)."""
    symbols = subprocess.run(
        ["objdump", "-T", str(binary)], check=True, capture_output=True, text=True
    ).stdout
    versions = re.findall(r"GLIBC_(\d+)\.(\d+)", symbols)
    return max(tuple(int(n) for n in v) for v in versions)


def make_wheel(arguments, binary, output):
    name = f"galley-{version()}"
    tag = "py3-none-manylinux_%d_%d_x86_64" % glibc(arguments.carried)
    info = f"{name}.dist-info"
    source = ROOT / "Packaging/wheel"
    types = subprocess.run(
        [sys.executable, str(source / "generate_types.py"),
         str(ROOT / "Schemas/report.schema.json")], check=True, capture_output=True,
    ).stdout
    files = {
        f"galley/{p.name}": (p.read_bytes(), 0o644)
        for p in sorted((source / "galley").iterdir()) if p.is_file()
    }
    files["galley/report.py"] = (types, 0o644)
    files["galley/bin/galley"] = (binary, 0o755)
    for path, data in {**licenses(arguments), **carried_licenses(arguments)}.items():
        files[f"{info}/licenses/{path}"] = (data, 0o644)
    files[f"{info}/METADATA"] = ((
        f"Metadata-Version: 2.4\nName: galley\nVersion: {version()}\nSummary: {SUMMARY}\n"
        f"Provides-Extra: deep\nRequires-Dist: galley-deep-model == {version()} ; extra == 'deep'\n"
        "License-Expression: Apache-2.0 AND CC-BY-SA-4.0 AND MIT AND Zlib\nLicense-File: LICENSE\n"
        "License-File: NOTICE\nLicense-File: MODEL.md\nRequires-Python: >=3.9\n"
        "Description-Content-Type: text/markdown\n\n"
        + (ROOT / "Packaging/wheel/README.md").read_text("utf-8")).encode(), 0o644)
    files[f"{info}/entry_points.txt"] = (
        b"[console_scripts]\ngalley = galley.__main__:main\n", 0o644)
    return write_wheel(files, output / f"{name}-{tag}.whl", info, tag)


def make_model_wheel(output):
    """The model, inside the folder of the module, where the program in it looks."""
    name = f"galley_deep_model-{version()}"
    info = f"{name}.dist-info"
    parts = model_files()
    files = {"galley/share/galley/en-deep.model": (parts.pop("en-deep.model"), 0o644)}
    for path, data in {**parts, "LICENSE": (ROOT / "LICENSE").read_bytes()}.items():
        files[f"{info}/licenses/{path}"] = (data, 0o644)
    files[f"{info}/METADATA"] = ((
        f"Metadata-Version: 2.4\nName: galley-deep-model\nVersion: {version()}\n"
        f"Summary: {MODEL_SUMMARY}\nLicense-Expression: {MODEL_LICENSE}\n"
        "License-File: LICENSE\nLicense-File: NOTICE\nLicense-File: MODEL.md\n"
        f"Requires-Python: >=3.9\nRequires-Dist: galley == {version()}\n").encode(), 0o644)
    tag = "py3-none-any"
    return write_wheel(files, output / f"{name}-{tag}.whl", info, tag)


def write_wheel(files, target, info, tag):
    files[f"{info}/WHEEL"] = ((
        "Wheel-Version: 1.0\nGenerator: galley-packaging\n"
        f"Root-Is-Purelib: {'true' if tag.endswith('any') else 'false'}\nTag: {tag}\n"
    ).encode(), 0o644)
    record = io.StringIO()
    rows = csv.writer(record, lineterminator="\n")
    for path, (data, _) in sorted(files.items()):
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        rows.writerow([path, f"sha256={digest}", len(data)])
    rows.writerow([f"{info}/RECORD", "", ""])
    files[f"{info}/RECORD"] = (record.getvalue().encode(), 0o644)
    moment = time.gmtime(max(EPOCH, 315_532_800))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (data, mode) in sorted(files.items()):
            entry = zipfile.ZipInfo(path, moment)
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return target


def library_licenses(libraries):
    """The copyright files of the Debian packages that shared libraries came from."""
    files = {}
    for library in libraries:
        places = {library, str(Path(library).resolve()), "/usr" + library,
                  "/usr" + str(Path(library).resolve()), str(Path(library).resolve())[4:]}
        out = subprocess.run(
            ["dpkg", "-S", *sorted(places)], capture_output=True, text=True).stdout
        if not out:
            sys.exit(f"package.py: no Debian package owns {library}")
        name = out.split(":")[0]
        files[f"licenses/{name}.txt"] = Path(f"/usr/share/doc/{name}/copyright").read_bytes()
    return files


def system_libraries(binary):
    """The shared libraries that a binary needs, as paths on this machine."""
    lines = subprocess.run(
        ["ldd", str(binary)], check=True, capture_output=True, text=True
    ).stdout
    return sorted(set(re.findall(r"(/\S+\.so\S*)", lines)))


def make_image(arguments, binary, output):
    """An OCI image layout in a tar: the program, its models and the libraries it needs, nothing else.

    The model of the deep analysis is inside, since nothing can be installed into an image, and in a
    layer of its own, which stays what it is when the program becomes newer."""
    files = {"usr/bin/galley": (binary, 0o755)}
    libraries = system_libraries(arguments.carried)
    for library in libraries:
        files[library.lstrip("/")] = (Path(library).resolve().read_bytes(), 0o755)
    # glibc's converters of legacy encodings, which it loads when it meets one.
    for module in sorted(GCONV.rglob("*")):
        if module.is_file():
            files[str(module).lstrip("/")] = (module.read_bytes(), module.stat().st_mode & 0o777)
    for path, data in {
        **licenses(arguments), **carried_licenses(arguments), **library_licenses(libraries)
    }.items():
        files[f"usr/share/doc/galley/{path}"] = (data, 0o644)
    layers = [
        tar_bytes({"usr/share/galley/en-deep.model": (MODEL.read_bytes(), 0o644)}),
        tar_bytes(files, root_folders=["data"]),
    ]
    blobs = {}

    def blob(data, media_type):
        digest = hashlib.sha256(data).hexdigest()
        blobs[f"blobs/sha256/{digest}"] = (data, 0o644)
        return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(data)}

    prefix = "application/vnd.oci.image"
    created = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(EPOCH))
    labels = {
        "org.opencontainers.image.title": "galley",
        "org.opencontainers.image.description": SUMMARY,
        "org.opencontainers.image.version": version(),
        "org.opencontainers.image.licenses": "Apache-2.0 AND CC-BY-SA-4.0 AND MIT AND Zlib",
    }
    config = blob(json.dumps({
        "created": created, "architecture": "amd64", "os": "linux",
        "config": {"Entrypoint": ["/usr/bin/galley"], "WorkingDir": "/data", "User": "65534",
                   "Labels": labels},
        "rootfs": {"type": "layers",
                   "diff_ids": ["sha256:" + hashlib.sha256(layer).hexdigest() for layer in layers]},
        "history": [{"created": created, "created_by": "Packaging/package.py"} for _ in layers],
    }, sort_keys=True).encode(), f"{prefix}.config.v1+json")
    manifest = blob(json.dumps({
        "schemaVersion": 2, "mediaType": f"{prefix}.manifest.v1+json", "config": config,
        "layers": [blob(gzip.compress(layer, 9, mtime=0), f"{prefix}.layer.v1.tar+gzip")
                   for layer in layers], "annotations": labels,
    }, sort_keys=True).encode(), f"{prefix}.manifest.v1+json")
    manifest["annotations"] = {"org.opencontainers.image.ref.name": version()}
    files = {
        "oci-layout": (b'{"imageLayoutVersion":"1.0.0"}', 0o644),
        "index.json": (json.dumps({
            "schemaVersion": 2, "mediaType": f"{prefix}.index.v1+json", "manifests": [manifest],
        }, sort_keys=True).encode(), 0o644),
        **blobs,
    }
    target = output / f"galley-{version()}-oci-amd64.tar"
    target.write_bytes(tar_bytes(files))
    return target


def debian_depends(binary, folder):
    """What the binary's libraries are called, by dpkg-shlibdeps."""
    (folder / "debian").mkdir()
    (folder / "debian/control").write_text("Source: galley\n\nPackage: galley\nArchitecture: any\n")
    out = subprocess.run(
        ["dpkg-shlibdeps", "-O", str(binary)], cwd=folder, check=True, capture_output=True,
        text=True,
    ).stdout
    return out.strip().removeprefix("shlibs:Depends=")


def debian_changelog(package):
    moment = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(EPOCH))
    maintainer = (ROOT / "Packaging/debian/maintainer").read_text("utf-8").strip()
    return (
        f"{package} ({version()}) unstable; urgency=medium\n\n"
        f"  * Version {version()}: see NEWS.\n\n -- {maintainer}  {moment}\n"
    ).encode()


def make_debian(arguments, binary, output, work):
    folder = work / "debian-root"
    folder.mkdir()
    depends = debian_depends(Path(arguments.system).resolve(), folder)
    files = {"usr/bin/galley": (binary, 0o755)}

    def packed(data):
        return gzip.compress(data, 9, mtime=0)

    for page, data in manual_pages().items():
        files[f"usr/share/man/man1/{page}.gz"] = (packed(data), 0o644)
    for place, data in completions(arguments.system).items():
        files[f"usr/{place}"] = (data, 0o644)
    documents = "usr/share/doc/galley"
    for path, data in licenses(arguments).items():
        # Debian has the Apache licence itself; a file called LICENSE would be a second copy.
        if "LICENSE" not in path:
            files[f"{documents}/{path}"] = (data, 0o644)
    files[f"{documents}/copyright"] = (
        (ROOT / "Packaging/debian/copyright").read_bytes(), 0o644)
    files[f"{documents}/changelog.gz"] = (packed(debian_changelog("galley")), 0o644)
    files[f"{documents}/NEWS.gz"] = (packed((ROOT / "CHANGELOG.md").read_bytes()), 0o644)
    files["usr/share/lintian/overrides/galley"] = (
        (ROOT / "Packaging/debian/lintian-overrides").read_bytes(), 0o644)
    control = (
        f"Depends: {depends}, libxml2 (>= 2.9.10)\nSuggests: galley-deep-model (= {version()})\n"
        + (ROOT / "Packaging/debian/description").read_text("utf-8")
    )
    return write_debian("galley", "amd64", control, files, output)


def make_model_debian(output):
    parts = model_files()
    documents = "usr/share/doc/galley-deep-model"
    files = {"usr/share/galley/en-deep.model": (parts.pop("en-deep.model"), 0o644)}
    for path, data in parts.items():
        files[f"{documents}/{path}"] = (data, 0o644)
    files[f"{documents}/copyright"] = (
        (ROOT / "Packaging/debian/model/copyright").read_bytes(), 0o644)
    files[f"{documents}/changelog.gz"] = (
        gzip.compress(debian_changelog("galley-deep-model"), 9, mtime=0), 0o644)
    control = "Enhances: galley\n" + (ROOT / "Packaging/debian/model/description").read_text("utf-8")
    return write_debian("galley-deep-model", "all", control, files, output)


def write_debian(name, architecture, control, files, output):
    size = sum(len(data) for data, _ in files.values()) // 1024 + 1
    maintainer = (ROOT / "Packaging/debian/maintainer").read_text("utf-8").strip()
    control = (
        f"Package: {name}\nVersion: {version()}\nArchitecture: {architecture}\n"
        f"Maintainer: {maintainer}\nInstalled-Size: {size}\nSection: text\nPriority: optional\n"
        + control
    )
    sums = "".join(
        f"{hashlib.md5(data).hexdigest()}  {path}\n" for path, (data, _) in sorted(files.items()))

    parts = [
        ("debian-binary", b"2.0\n"),
        ("control.tar.xz", lzma.compress(deb_tar(
            {"control": (control.encode(), 0o644), "md5sums": (sums.encode(), 0o644)}))),
        ("data.tar.xz", lzma.compress(deb_tar(files), preset=9)),
    ]
    target = output / f"{name}_{version()}_{architecture}.deb"
    with open(target, "wb") as archive:
        archive.write(b"!<arch>\n")
        for name, data in parts:
            archive.write(
                f"{name:<16}{EPOCH:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode())
            archive.write(data + (b"\n" if len(data) % 2 else b""))
    return target


def deb_tar(files):
    """A tar as dpkg-deb writes it: every path begins with ./, folders first."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        folders = {"."}
        for path in files:
            folders.update(str(p) for p in Path(path).parents)
        entries = [(f, None) for f in folders] + list(files.items())
        for path, value in sorted(entries, key=lambda entry: entry[0]):
            entry = tarfile.TarInfo("./" + path if path != "." else "./")
            entry.mtime, entry.uname, entry.gname = EPOCH, "root", "root"
            if value is None:
                entry.type, entry.mode = tarfile.DIRTYPE, 0o755
                tar.addfile(entry)
            else:
                entry.size, entry.mode = len(value[0]), value[1]
                tar.addfile(entry, io.BytesIO(value[0]))
    return buffer.getvalue()


def check_links(binary, forbidden):
    """Stops where a binary asks for shared libraries that it should carry."""
    needed = subprocess.run(
        ["objdump", "-p", str(binary)], check=True, capture_output=True, text=True).stdout
    found = [name for name in re.findall(r"NEEDED\s+(\S+)", needed)
             if name.startswith(forbidden)]
    if found:
        sys.exit(f"package.py: {binary} is to carry {', '.join(found)}, but asks for it")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("carried", "system", "static", "checkouts", "output"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    output = Path(arguments.output)
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    check_links(arguments.carried, ("libxml2", "libmd4c", "libz.", "libicu"))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        carried = stripped(arguments.carried, work)
        system = stripped(arguments.system, work)
        made = [
            make_tarball(arguments, carried, output),
            make_wheel(arguments, carried, output),
            make_image(arguments, carried, output),
            make_debian(arguments, system, output, work),
            make_model_tarball(output),
            make_model_wheel(output),
            make_model_debian(output),
        ]
    sums = "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in made)
    (output / "SHA256SUMS").write_text(sums)
    print(f"binaries: {len(carried) / 1e6:.1f} MB carried, {len(system) / 1e6:.1f} MB system")
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")


if __name__ == "__main__":
    main()
