#!/bin/sh
# Builds and runs a package that depends on Galley by address and version, as others do: SwiftPM
# refuses unsafe flags there. Uses what is committed.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q "$root" "$work/galley"
git -C "$work/galley" tag 999.0.0
mkdir -p "$work/reader/Sources/reader"
cat > "$work/reader/Package.swift" <<END
// swift-tools-version: 6.0
import PackageDescription
let package = Package(
  name: "reader",
  dependencies: [.package(url: "file://$work/galley", exact: "999.0.0")],
  targets: [
    .executableTarget(name: "reader", dependencies: [.product(name: "Galley", package: "galley")])
  ])
END
# The lines stand in the README.
sed -n '/^import Galley$/,/^```$/p' "$root/README.md" | sed '/^```$/d' \
  > "$work/reader/Sources/reader/main.swift"
[ -s "$work/reader/Sources/reader/main.swift" ]
swift build --package-path "$work/reader" --scratch-path "${SCRATCH:-$work/build}"
output=$("${SCRATCH:-$work/build}/debug/reader")
echo "$output"
case $output in *"Ana Reis"*) ;; *) echo "the README's lines give something else" >&2; exit 1 ;; esac
