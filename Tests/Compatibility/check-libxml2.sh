#!/bin/sh
# Holds the declarations in Sources/CLibXML2 against the headers of the libxml2 that is installed.
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -I "$here/../../Sources/CLibXML2/include" "$here/libxml2.c" -o "$work/own"
cc -DSYSTEM -I "${LIBXML2_HEADERS:-/usr/include/libxml2}" "$here/libxml2.c" -o "$work/system"
"$work/own" > "$work/own.txt"
"$work/system" > "$work/system.txt"
diff "$work/own.txt" "$work/system.txt"
echo "$(wc -l < "$work/own.txt") offsets and constants agree with the installed libxml2"
