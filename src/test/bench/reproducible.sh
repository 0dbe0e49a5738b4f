#!/usr/bin/env bash
# Builds the jar and the release twice and compares the bytes: in two folders whose files lie in another order, by two
# users' habits (locale, time zone, umask, processors). For the JDK of JAVA_HOME: another one may compile otherwise.
#   src/test/bench/reproducible.sh [option of Maven...]
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# files of the repository as they are now, committed or not
copy() { # folder, order
  git ls-files -z --cached --others --exclude-standard | $2 |
    while IFS= read -r -d '' file; do
      if [ -f "$file" ]; then
        mkdir -p "$1/$(dirname "$file")"
        cp "$file" "$1/$file"
      fi
    done
}

one="$work/one" two="$work/a longer name, with blanks/zwei"
(umask 022 && copy "$one" cat && cd "$one" &&
  LC_ALL=C.UTF-8 TZ=UTC mvn -B -q package -Dmaven.test.skip=true "$@")
(umask 077 && copy "$two" 'sort -z -r' && cd "$two" &&
  LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati JAVA_TOOL_OPTIONS='-Duser.language=th -Duser.country=TH
    -Duser.timezone=Pacific/Kiritimati -XX:ActiveProcessorCount=1' \
    mvn -B -q package -Dmaven.test.skip=true "$@" 2>"$work/told" || { cat "$work/told" >&2; exit 1; })

differ=0
for file in postil.jar postil.cdx.json "$(cd "$one/target" && echo postil-*.zip)"; do
  a="$one/target/$file" b="$two/target/$file"
  if ! [ -e "$a" ] && ! [ -e "$b" ]; then
    echo "not made    $file (Maven ran offline)"
  elif cmp -s "$a" "$b"; then
    echo "same bytes  $(sha256sum <"$a" | cut -d' ' -f1)  $file"
  else
    differ=1
    echo "DIFFERS     $file"
    case $file in
    *.jar | *.zip) diff <(unzip -lv "$a") <(unzip -lv "$b") | head -n 20 || true ;;
    *) diff "$a" "$b" | head -n 20 || true ;;
    esac
  fi
done
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1
exit $differ
