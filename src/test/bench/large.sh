#!/usr/bin/env bash
# What a build costs, and what each feature adds to it, with the JDK of JAVA_HOME: generates archives (10 comments to an
# article), builds each in several configurations, every build a process of its own, and prints one table for each archive:
# the medians of 3 runs, as time passed and as CPU, the highest peak of memory, what was written, and the wall seconds of its
# stages in the last run (build --timings). Compare within one table, on a quiet machine. Wants the jar: mvn -q package -DskipTests.
#
#   src/test/bench/large.sh                      1,000 and 10,000 articles
#   src/test/bench/large.sh 300                  others
#   RUNS=1 src/test/bench/large.sh               fewer runs
#   WORDS=60 src/test/bench/large.sh             words of a comment, 100 else
#   ONLY='base search copy' .../large.sh         some configurations
#   KEEP=/tmp/large src/test/bench/large.sh      keeps archives, sites and the whole tables of --timings there
#   POSTIL_JAVA_OPTS=-Xmx1g .../large.sh         options of Java
set -euo pipefail
cd "$(dirname "$0")/../../.."
root=$PWD
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$root/target/postil.jar
runs=${RUNS:-3}
only=${ONLY:-base edit search all people statistics years feeds by_date comment_feeds moderation copy}
[ -f "$jar" ] || { echo "There is no target/postil.jar: mvn -q package -DskipTests" >&2; exit 2; }
[ -f target/test-classes/org/postil/bench/BenchArchive.class ] || mvn -q -B test-compile
if [ -n "${KEEP:-}" ]; then
  mkdir -p "$KEEP"
  work=$(cd "$KEEP" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
unset CI JAVA_OPTS
export LC_ALL=C.UTF-8

gnu_time=
for program in "$(type -P time || true)" "$(type -P gtime || true)"; do
  if [ -n "$program" ] && "$program" -f '%M' true >/dev/null 2>&1; then gnu_time=$program; fi
done
[ -n "$gnu_time" ] || echo "Peak memory is not told: there is no GNU time." >&2

# Appends time passed, CPU, and peak memory in KB to a file: timed FILE COMMAND...
timed() {
  local times=$1
  shift
  if [ -n "$gnu_time" ]; then
    "$gnu_time" -q -a -o "$times" -f '%e %U %S %M' "$@" >/dev/null 2>"$work/stderr"
  else
    { TIMEFORMAT='%R %U %S 0' && time "$@" >/dev/null 2>"$work/stderr"; } 2>>"$times"
  fi || { cat "$work/stderr" >&2; exit 1; }
}

# The stages of a table of --timings: name, tab, wall seconds.
stages() {
  awk 'NR > 1 && /^[a-z]/ && !/^total/ { name = substr($0, 1, 26); sub(/ +$/, "", name); print name "\t" substr($0, 27, 9) + 0 }' "$1"
}

median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.2f", v[int((NR + 1) / 2)] }'; }

# row NAME OUTPUT, of all that was timed under that name; the columns of stages come with the table
row() {
  local times=$archive/times-$key
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" \
    "$(awk '{ print $1 }' "$times" | median)" \
    "$(awk '{ print $2 + $3 }' "$times" | median)" \
    "$(awk '$4 > peak { peak = $4 } END { print peak ? int(peak / 1024) : "-" }' "$times")" \
    "$(find "$2" -type f | wc -l)" \
    "$(find "$2" -type f -exec stat -c %s {} + | awk '{ sum += $1 } END { printf "%.1f", sum / 1e6 }')" >>"$work/rows"
}

# build NAME FEATURES
build() {
  printf 'title: Generated\nbase_url: https://example.org/\nfeatures: {%s}\n' "$2" >"$archive/content/archive.yaml"
  rm -rf "$archive/site"
  timed "$archive/times-$key" "$java" ${POSTIL_JAVA_OPTS:-} -jar "$jar" build --quiet --clean --timings \
    --content "$archive/content" --output "$archive/site"
  if [ "$run" = "$runs" ]; then
    cp "$work/stderr" "$archive/timings-$key.txt"
    stages "$work/stderr" | sed "s/^/$1\t/" >>"$work/stages"
    row "$1" "$archive/site"
  fi
}

# cp -r of what was built last
copy() {
  local key=copy
  rm -rf "$archive/copy"
  timed "$archive/times-$key" cp -r "$archive/site" "$archive/copy"
  if [ "$run" = "$runs" ]; then row 'cp -r of the base' "$archive/copy"; fi
  rm -rf "$archive/copy"
}

# one comment edited, and the base built once more in a new process
edit() {
  local key=edit sidecar
  sidecar=$(find "$archive/content" -name '*.comments.json' | sort | sed -n 7p)
  sed -i 's/"body": *"/&Edited. /' "$sidecar"
  timed "$archive/times-$key" "$java" ${POSTIL_JAVA_OPTS:-} -jar "$jar" build --quiet --timings \
    --content "$archive/content" --output "$archive/site"
  if [ "$run" = "$runs" ]; then
    stages "$work/stderr" | sed "s/^/base, one comment edited\t/" >>"$work/stages"
    row 'base, one comment edited' "$archive/site"
  fi
}

table() {
  awk -F '\t' '
    FNR == NR { if (!($2 in known)) { known[$2] = ++columns; names[columns] = $2 } spent[$1, $2] = $3; next }
    FNR == 1 {
      line = "| configuration | wall s | CPU s | peak MB | files | MB |"
      rule = "| --- | ---: | ---: | ---: | ---: | ---: |"
      for (i = 1; i <= columns; i++) { line = line " " names[i] " |"; rule = rule " ---: |" }
      print line; print rule
    }
    {
      line = "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " | " $6 " |"
      for (i = 1; i <= columns; i++)
        line = line " " (($1, names[i]) in spent ? sprintf("%.2f", spent[$1, names[i]]) : "") " |"
      print line
    }' "$work/ordered" "$work/rows"
}

# the stages in their order: configurations differ in those they have
order() {
  local longest
  longest=$(awk -F '\t' '{ n[$1]++ } END { for (c in n) if (n[c] > most) { most = n[c]; longest = c } print longest }' "$work/stages")
  awk -F '\t' -v c="$longest" '$1 == c' "$work/stages"
  awk -F '\t' -v c="$longest" '$1 != c' "$work/stages"
}

measure() {
  archive=$work/$1
  rm -rf "$archive" && mkdir -p "$archive"
  : >"$work/rows"
  : >"$work/stages"
  echo
  echo "$("$java" -cp target/test-classes org.postil.bench.BenchArchive "$archive" "$1" "${WORDS:-100}"), Java" \
    "$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.version = //p')," \
    "$(getconf _NPROCESSORS_ONLN) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown), runs: $runs"
  echo
  local none='people: false, statistics: false, search: false'
  # one after another, so that what else the machine does meets all of them
  for ((run = 1; run <= runs; run++)); do
    for key in $only; do
      case $key in
      base)
        build 'base: no people, statistics, search' "$none"
        if [[ " $only " == *' copy '* ]]; then copy; fi
        if [[ " $only " == *' edit '* ]]; then edit; fi
        ;;
      search) build 'base + search' "${none/search: false/search: true}" ;;
      all) build 'everything' '' ;;
      people) build 'base + people' "${none/people: false/people: true}" ;;
      statistics) build 'base + statistics' "${none/statistics: false/statistics: true}" ;;
      years) build 'base - years' "$none, years: false" ;;
      feeds) build 'base - feeds' "$none, feeds: false" ;;
      moderation)
        cp "$archive/moderation.yaml" "$archive/content/"
        build "base + $(wc -l <"$archive/moderation.yaml") acts" "$none"
        rm "$archive/content/moderation.yaml"
        ;;
      by_date) build 'base + by date' "$none, by_date: true" ;;
      comment_feeds) build 'base + feeds of comments' "$none, comment_feeds: true" ;;
      copy | edit) ;; # with the base
      *) echo "There is no configuration $key" >&2 && exit 2 ;;
      esac
    done
  done
  order >"$work/ordered"
  table
}

[ $# -gt 0 ] || set -- 1000 10000
for articles in "$@"; do
  measure "$articles"
done
