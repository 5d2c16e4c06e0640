#!/bin/sh
# Installs each package where there is no Swift and compiles the samples there, which must give the
# same bytes as the build.
#
#   Packaging/test.sh FOLDER-OF-PACKAGES FOLDER-OF-BUILDS
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
packages=$(cd "$1" && pwd)
builds=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/Samples" "$work/Samples"
(cd "$packages" && sha256sum --quiet -c SHA256SUMS)

# compile NAME COMMAND… : the samples by a command that is run in $work
compile() {
  name=$1
  shift
  for backend in xml json text; do
    (cd "$work" && env -i "$@" compile -t $backend -w -o "out/$name/$backend/" \
      Samples/articles/*.txt Samples/markdown/*.md Samples/pages/*.html 2>/dev/null) || true
  done
}
same() {
  diff -r "$work/out/build" "$work/out/$1" >/dev/null || { echo "$1: other bytes" >&2; exit 1; }
  echo "$1: the same $(find "$work/out/$1" -type f | wc -l) files as the build"
}
# deep NAME COMMAND… : a sample by the deep analysis; the model is to be found without being named
deep() {
  name=$1
  shift
  mkdir -p "$work/out/$name/deep"
  (cd "$work" && env -i "$@" compile -t json -w --analysis deep -o "out/$name/deep/" \
    Samples/articles/harbour.txt)
}
# Without the model's package, the deep analysis is refused and says why.
without_model() {
  name=$1
  shift
  if said=$(cd "$work" && env -i "$@" compile --analysis deep Samples/articles/harbour.txt 2>&1); then
    echo "$name: a deep analysis without a model" >&2
    exit 1
  fi
  case $said in
    *GC604*) ;;
    *) echo "$name: $said" >&2; exit 1 ;;
  esac
}
mkdir "$work/out"
compile build "$builds/galley-whole"
mkdir -p "$work/build/bin" "$work/build/share/galley"
cp "$builds/galley-whole" "$work/build/bin/galley"
cp "$root/Sources/CGalleyEnglish/en-deep.model" "$work/build/share/galley/"
deep build "$work/build/bin/galley"
if cmp -s "$work"/out/build/json/harbour.json "$work"/out/build/deep/harbour.json; then
  echo "build: the deep analysis gives what the other gives" >&2
  exit 1
fi
[ "$(find "$work/out/build" -name '*.xml' | wc -l)" -gt 5 ]

# The build has all of ICU's data, the packages have none of it: nothing may tell.
for name in whole system carried; do
  (cd "$work" && "$root/Packaging/everything.sh" "$builds/galley-$name" "$work/all/$name")
done
if grep -rlxE 'status (2|70)' "$work/all" >&2; then echo "runs that did nothing" >&2; exit 1; fi
for name in system carried; do
  diff -r "$work/all/whole" "$work/all/$name" >&2 || { echo "$name: ICU's data is missed" >&2; exit 1; }
done
echo "ICU: the same $(find "$work/all/whole" -type f | wc -l) files without its data"

mkdir "$work/tar"
tar xzf "$packages"/galley-[0-9]*-linux-*.tar.gz -C "$work/tar"
compile tarball "$work"/tar/*/bin/galley
without_model tarball "$work"/tar/*/bin/galley
tar xzf "$packages"/galley-deep-model-*.tar.gz -C "$work/tar"
deep tarball "$work"/tar/*/bin/galley
same tarball

python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --no-index "$packages"/galley-[0-9]*.whl
without_model wheel "$work/venv/bin/galley"
"$work/venv/bin/python" -m pip install --quiet --no-index --find-links "$packages" 'galley[deep]'
compile wheel "$work/venv/bin/galley"
deep wheel "$work/venv/bin/galley"
same wheel
compile module "$work/venv/bin/python" -m galley
deep module "$work/venv/bin/python" -m galley
same module
"$work/venv/bin/python" "$root/Packaging/test_module.py"

mkdir -p "$work/image/layout" "$work/image/root"
tar xf "$packages"/galley-*-oci-*.tar -C "$work/image/layout"
python3 - "$work/image" <<'END'
import hashlib, json, pathlib, sys, tarfile
image = pathlib.Path(sys.argv[1])
def blob(entry):
    data = (image / "layout/blobs/sha256" / entry["digest"].split(":")[1]).read_bytes()
    assert len(data) == entry["size"]
    assert hashlib.sha256(data).hexdigest() == entry["digest"].split(":")[1]
    return data
index = json.loads((image / "layout/index.json").read_text())
manifest = json.loads(blob(index["manifests"][0]))
json.loads(blob(manifest["config"]))
for layer in manifest["layers"]:
    blob(layer)
    with tarfile.open(image / "layout/blobs/sha256" / layer["digest"].split(":")[1]) as tar:
        tar.extractall(image / "root")
END

# in_root NAME ROOT : the samples inside a root of its own, where that is allowed. chroot begins in
# the new root, so that the samples have the names there that they have here.
in_root() {
  cp -r "$work/Samples" "$2/Samples"
  # A program finds its arguments in /proc, which every container engine mounts.
  mkdir -p "$2/proc"
  mount -t proc proc "$2/proc"
  for backend in xml json text; do
    # No shell in an image: the names are expanded out here.
    # shellcheck disable=SC2046
    (cd "$work" && chroot "$2" /usr/bin/galley compile -t $backend -w -o "out/$backend/" \
      $(echo Samples/articles/*.txt Samples/markdown/*.md Samples/pages/*.html) 2>/dev/null) || true
  done
  (cd "$work" && chroot "$2" /usr/bin/galley compile -t json -w --analysis deep -o out/deep/ \
    Samples/articles/harbour.txt)
  umount "$2/proc"
  mkdir -p "$work/out/$1"
  cp -r "$2/out/." "$work/out/$1/"
}
if [ "$(id -u)" = 0 ]; then
  in_root image "$work/image/root"
  same image
fi

lintian --fail-on error,warning "$packages"/*.deb
echo "debian: lintian is content"
if [ "$(id -u)" = 0 ]; then
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
  debootstrap --variant=minbase "$suite" "$work/debian" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 5 "$work/debootstrap.log" >&2; exit 1; }
  cp "$packages"/*.deb "$work/debian/"
  chroot "$work/debian" apt-get -qq update
  chroot "$work/debian" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get -qq install -y /galley_*.deb /galley-deep-model_*.deb' \
    >"$work/apt.log" 2>&1 || { tail -n 5 "$work/apt.log" >&2; exit 1; }
  in_root debian "$work/debian"
  same debian
fi
