#!/bin/sh
# Builds libxml2.a and libmd4c.a for the packages that carry them, from Debian's sources with
# Debian's security patches, without what Galley never calls: network, ICU, compression, modules.
# libz.a is the one that Debian built.
#
#   Packaging/static/build.sh FOLDER      leaves FOLDER/lib/*.a, icu-stub.o and FOLDER/licenses/*
set -eu
folder=$1
mkdir -p "$folder/lib/pkgconfig" "$folder/licenses" "$folder/lists/partial"
folder=$(cd "$folder" && pwd)
cc -O2 -c "$(dirname "$0")/icu-stub.c" -o "$folder/lib/icu-stub.o"
cp "$(cc -print-file-name=libz.a)" "$folder/lib/"
cp /usr/share/doc/zlib1g/copyright "$folder/licenses/zlib.txt"
# SwiftPM asks pkg-config where the libraries lie, and the linker takes the first place named.
for name in md4c z; do
  printf 'Name: %s\nDescription: static\nVersion: 0\nLibs: -L%s -l%s\nCflags:\n' \
    "$name" "$folder/lib" "$name" > "$folder/lib/pkgconfig/$name.pc"
done
mv "$folder/lib/pkgconfig/z.pc" "$folder/lib/pkgconfig/zlib.pc"
if [ -f "$folder/lib/libxml2.a" ] && [ -f "$folder/lib/libmd4c.a" ]; then exit 0; fi
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
key=/usr/share/keyrings/debian-archive-keyring.gpg
{
  echo "deb-src [signed-by=$key] http://deb.debian.org/debian $suite main"
  echo "deb-src [signed-by=$key] http://deb.debian.org/debian-security $suite-security main"
} > "$folder/sources.list"
apt() {
  apt-get -qq -o Dir::Etc::SourceList="$folder/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$folder/lists" "$@"
}
apt update
(
  cd "$folder"
  apt source libxml2 >/dev/null 2>&1
  # Debian changes nothing in md4c's own sources.
  apt source --download-only --tar-only md4c >/dev/null 2>&1
  tar xf md4c_*.orig.tar.gz
)

cd "$folder"/libxml2-[0-9]*/
# The patches are newer than what was generated from the files they touch; nothing of it changes.
find . -name aclocal.m4 -exec touch {} +
find . \( -name configure -o -name config.h.in -o -name Makefile.in \) -exec touch {} +
./configure --quiet --disable-shared --enable-static --with-pic --with-minimum \
  --with-schemas --with-c14n --with-tree --with-output --with-regexps --with-pattern \
  --with-reader --with-valid --with-sax1 --with-xpath --with-threads --with-catalog --without-iconv \
  --without-icu --without-zlib --without-lzma --without-http --without-ftp --without-python \
  CFLAGS="-O2 -ffile-prefix-map=$folder=." >/dev/null
make --silent AUTOCONF=: AUTOMAKE=: ACLOCAL=: AUTOHEADER=: libxml2.la >make.log 2>&1
cp .libs/libxml2.a "$folder/lib/"
cp Copyright "$folder/licenses/libxml2.txt"

cd "$folder"/md4c-*/
cc -O2 -fPIC -ffile-prefix-map="$folder"=. -Isrc -c src/md4c.c -o md4c.o
ar rcs "$folder/lib/libmd4c.a" md4c.o
cp LICENSE.md "$folder/licenses/md4c.txt"
