#!/bin/bash
# package.sh SOURCE BUILD SOM
#   Builds the Debian package from BUILD (targets `som` and `staged` must be there), looks at what is in it, and runs the
#   program from it. With SOM_PACKAGE_CHROOT=1, as root and with debootstrap, it is also installed in a bare Debian 12,
#   which takes a minute and the network; otherwise says that it left this out.
set -euo pipefail
source=$1 build=$2 som=$3
for program in cpack dpkg-deb dpkg-shlibdeps file; do
  command -v "$program" >/dev/null || { echo "skipped: $program is missing" && exit 77; }
done
work=$(mktemp -d)
root=$work/root chroot=$work/chroot
clean() {
  umount "$chroot/proc" 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
failures=0
complain() {
  printf '%s\n' "$*"
  failures=$((failures + 1))
}

(cd "$work" && cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work/cpack" >"$work/log" 2>&1) ||
  { cat "$work/log" && exit 1; }
# Without dpkg-shlibdeps there must be no package, as nothing would install the libraries. CMake also looks for programs
# outside of PATH, unless the variable is off.
mkdir "$work/bin"
for program in bash sh cat find file dpkg dpkg-deb gzip xz tar strip uname which env rm mkdir cp chmod; do
  ln -s "$(command -v "$program")" "$work/bin/" 2>/dev/null || true
done
cpack=$(command -v cpack)
! (cd "$work" && PATH=$work/bin "$cpack" -D CMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF -G DEB --config "$build/CPackConfig.cmake" -B "$work/without" >"$work/log" 2>&1) ||
  complain "cpack succeeds without dpkg-shlibdeps"
grep -q 'dpkg-shlibdeps is missing' "$work/log" || complain "cpack does not name dpkg-shlibdeps: $(tail -n 3 "$work/log")"
[[ -z $(find "$work/without" -name '*.deb' 2>/dev/null) ]] || complain "cpack makes a package without dpkg-shlibdeps"
deb=$(find "$work/cpack" -maxdepth 1 -name 'som_*.deb')
[[ -f $deb ]] || { echo "there is no package" && exit 1; }
echo "built ${deb##*/}"

# What must be in it, and nothing else.
{
  echo usr/bin/som
  for page in "$source"/man/*.[157]; do
    name=${page##*/}
    echo "usr/share/man/man${name##*.}/$name.gz"
  done
  echo usr/share/bash-completion/completions/som
  echo usr/share/zsh/vendor-completions/_som
  echo usr/share/fish/vendor_completions.d/som.fish
  "$som" schema export "$work/schemas" -o json | jq -r '.files[] | "usr/share/som/schemas/" + .'
  (cd "$source/samples" && find steps.sh Containerfile leeds-access board cron deliver gitops import scale tmf-adapter -type f -not -path '*/.som/*' -printf 'usr/share/doc/som/examples/%p\n')
  printf 'usr/share/doc/som/%s\n' copyright changelog.gz changelog.Debian.gz
} | LC_ALL=C sort >"$work/expected"
dpkg-deb -x "$deb" "$root"
(cd "$root" && find . -type f -printf '%P\n') | LC_ALL=C sort >"$work/found"
diff "$work/expected" "$work/found" || complain "the files of the package (>) are not those expected (<)"
[[ -z $(find "$root" -type f -perm /022) ]] || complain "files of the package can be written by others"
diff -r "$work/schemas" "$root/usr/share/som/schemas" || complain "the schemas are not those of the program"
for shell in bash zsh fish; do "$som" completion $shell >"$work/som.$shell"; done
cmp "$work/som.bash" "$root/usr/share/bash-completion/completions/som" || complain "bash: another completion"
cmp "$work/som.zsh" "$root/usr/share/zsh/vendor-completions/_som" || complain "zsh: another completion"
cmp "$work/som.fish" "$root/usr/share/fish/vendor_completions.d/som.fish" || complain "fish: another completion"

depends=$(dpkg-deb -f "$deb" Depends)
for package in libc6 libyaml-cpp0.7 libutf8proc2 libxxhash0 tzdata; do
  [[ $depends == *"$package"* ]] || complain "does not depend on $package: $depends"
done
[[ $(dpkg-deb -f "$deb" Architecture) == "$(dpkg --print-architecture)" ]] || complain "another architecture"

# works NAME RUN…: the program of a root answers, and scans the examples that came with it.
works() {
  local at=$1 levels
  shift
  [[ $("$@" /usr/bin/som version) == "$("$som" version)" ]] || complain "$at: another version"
  levels=$("$@" /usr/bin/som -C /usr/share/doc/som/examples/leeds-access --now 2026-11-21T12:00:00Z jeopardy scan -o json)
  [[ $(jq -r '.scanned > 10 and .bad == 0' <<<"$levels") == true ]] || complain "$at: the examples cannot be scanned"
  echo "$at: runs, and scans the examples"
}
# unpacked WORD…: runs a command with its paths below the unpacked package.
unpacked() {
  "${@/#\/usr/$root/usr}"
}
works "unpacked" unpacked

# cmake --install puts the same files there.
DESTDIR=$work/destdir cmake --install "$build" --prefix /usr >/dev/null
(cd "$work/destdir" && find . -type f -printf '%P\n') | LC_ALL=C sort | diff "$work/expected" - ||
  complain "cmake --install (>) puts other files there than the package (<)"

if command -v lintian >/dev/null; then
  lintian --fail-on error "$deb" || complain "lintian found errors"
else
  echo "lintian is missing: left out"
fi

if [[ ${SOM_PACKAGE_CHROOT:-} == 1 && $EUID == 0 ]] && command -v debootstrap >/dev/null; then
  debootstrap --variant=minbase bookworm "$chroot" >"$work/log" 2>&1 || { tail -n 5 "$work/log" && exit 1; }
  cp "$deb" "$chroot/tmp/som.deb"
  mount -t proc proc "$chroot/proc" 2>/dev/null || true
  chroot "$chroot" sh -c 'apt-get update -qq && apt-get install -qq -y --no-install-recommends /tmp/som.deb' \
    >"$work/log" 2>&1 </dev/null || { tail -n 20 "$work/log" && exit 1; }
  works "bare Debian" chroot "$chroot"
  # From there to a first order of one's own, in the words of the tutorial.
  chroot "$chroot" sh -c 'cd /tmp && som init --starter desk && cd desk && som new spec voice-line -q &&
    som order create --spec voice-line --customer CUST-1 && som validate --strict' >"$work/log" 2>&1 ||
    complain "no first order: $(tail -n 5 "$work/log")"
  # What the Containerfile does to its base: the copy, then each RUN.
  chroot "$chroot" dpkg --purge som >/dev/null
  cp "$deb" "$chroot/tmp/som.deb"
  while IFS= read -r line; do
    chroot "$chroot" sh -c "$line" >"$work/log" 2>&1 </dev/null || complain "Containerfile: $line: $(tail -n 3 "$work/log")"
  done < <(sed -n 's/^RUN //p' "$source/samples/Containerfile")
  [[ ! -e $chroot/tmp/som.deb ]] || complain "Containerfile: the package stays in the image"
  works "Containerfile" chroot "$chroot" env SOM_WORKSPACE=/work
  mkdir "$chroot/work" && cp -r "$source/samples/leeds-access/." "$chroot/work" && chown -R 1000:1000 "$chroot/work"
  mapfile -t words < <(sed -nE 's/^(ENTRYPOINT|CMD) //p' "$source/samples/Containerfile" | jq -r '.[]')
  chroot --userspec=1000:1000 "$chroot" env HOME=/ SOM_WORKSPACE=/work "${words[@]}" >"$work/log" 2>&1 ||
    complain "Containerfile: ${words[*]}: $(tail -n 3 "$work/log")"
  chroot "$chroot" dpkg --remove som >/dev/null || complain "cannot be removed"
  [[ -z $(find "$chroot/usr/share/som" "$chroot/usr/bin/som" 2>/dev/null) ]] || complain "removal leaves files behind"
else
  echo "not installed in a bare Debian (SOM_PACKAGE_CHROOT=1, root and debootstrap): left out"
fi
exit "$((failures > 0))"
