#!/usr/bin/env bash
# What a start costs, with the JDK of JAVA_HOME: the median of 11 runs, as time passed and as time
# computed (user and system), in ms. Wants the release: mvn -q package -DskipTests.
#
#   src/test/bench/startup.sh             --version, and a build of one article
#   src/test/bench/startup.sh 1000        a build of that many, under the options of Java to choose from
#   RUNS=5 src/test/bench/startup.sh      fewer runs
set -euo pipefail
cd "$(dirname "$0")/../../.."
root=$PWD
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$root/target/postil.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset CI JAVA_OPTS POSTIL_JAVA_OPTS POSTIL_CLASS_CACHE
export XDG_CACHE_HOME=$work/cache LC_ALL=C.UTF-8

unzip -q target/postil-*.zip -d "$work/release"
postil=$(echo "$work"/release/*/bin/postil)

# Articles of 20 paragraphs with 10 comments each.
archive() {
  mkdir -p "$work/content/articles/2011"
  echo 'title: Measured' >"$work/content/archive.yaml"
  awk -v count="$1" -v folder="$work/content/articles/2011/" 'BEGIN {
    srand(7)
    split("tide harbour dues rise seven minutes margin pilot lantern council ferry winter", words, " ")
    for (a = 1; a <= count; a++) {
      file = folder "article-" a
      print "---\ntitle: Article " a "\ndate: 2011-04-" sprintf("%02d", 1 + a % 28) "\ntags: [" words[1 + a % 12] "]\n---" > (file ".md")
      for (p = 0; p < 20; p++) {
        text = ""
        for (w = 0; w < 60; w++) text = text words[1 + int(rand() * 12)] int(rand() * 500) " "
        print text "\n" > (file ".md")
      }
      for (c = 1; c <= 10; c++) {
        text = ""
        for (w = 0; w < 40; w++) text = text words[1 + int(rand() * 12)] int(rand() * 500) " "
        print "- id: \"" c "\"\n  author: Reader " int(rand() * 300) "\n  body: " text > (file ".comments.yaml")
      }
      close(file ".md"); close(file ".comments.yaml")
    }
  }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { printf "%6d", v[int((NR + 1) / 2)] }'; }

# measure NAME COMMAND...
measure() {
  local name=$1 i
  shift
  : >"$work/times"
  for ((i = 0; i < ${RUNS:-11}; i++)); do
    { TIMEFORMAT='%R %U %S' && time "$@" >/dev/null 2>"$work/stderr"; } 2>>"$work/times" || {
      cat "$work/stderr" >&2
      exit 1
    }
  done
  printf '| %-44s |%s |%s |\n' "$name" \
    "$(awk '{ print $1 * 1000 }' "$work/times" | median)" \
    "$(awk '{ print ($2 + $3) * 1000 }' "$work/times" | median)"
}

archive "${1:-1}"
cd "$work"
"$java" -version 2>&1 | sed -n 2p
echo '|                                              | passed | CPU    |'
echo '| -------------------------------------------- | ------ | ------ |'
if [ $# -gt 0 ]; then
  quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
  for options in '' -XX:+UseG1GC -XX:+UseParallelGC -XX:+UseSerialGC "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC" "$quick"; do
    measure "java ${options:-(no options)}" "$java" $options -jar "$jar" build --clean
  done
  RUNS=1 measure 'bin/postil, which makes the class cache' "$postil" build --clean
  measure 'bin/postil' "$postil" build --clean
  exit
fi
measure 'java -version' "$java" -version
measure 'java -jar postil.jar --version' "$java" -jar "$jar" --version
measure 'java -jar postil.jar build' "$java" -jar "$jar" build --clean
POSTIL_CLASS_CACHE=off measure 'bin/postil --version, no class cache' "$postil" --version
POSTIL_CLASS_CACHE=off measure 'bin/postil build, no class cache' "$postil" build --clean
RUNS=1 measure 'bin/postil build, which makes the class cache' "$postil" build --clean
measure 'bin/postil --version' "$postil" --version
measure 'bin/postil build' "$postil" build --clean
