#!/usr/bin/env bash
# Looks for inputs on which a reader or the cleaner does what it must not, and prints what each
# target came to: inputs run, coverage (branches met of the code that is instrumented, and features
# as libFuzzer counts them), inputs kept, findings. A finding is written beside the seeds of its
# test, where `mvn verify` takes it from then on. Exit code 1 if there is one.
#
#   src/test/bench/fuzz.sh                  each target for 600 seconds: two hours and a half
#   src/test/bench/fuzz.sh wxr              one target
#   src/test/bench/fuzz.sh cleaning 60      for as many seconds
#   JOBS=2 src/test/bench/fuzz.sh all 180   two at a time
set -uo pipefail
cd "$(dirname "$0")/../../.."

# target, test, what is instrumented beside our own, dictionary, golden cases to begin with
targets='
text           capture.text.TextFuzzTest       -                  text  captures/text/*/input*
html           capture.html.HtmlFuzzTest       org.jsoup.**       html  captures/html/*/input.html
wxr            capture.wxr.WxrFuzzTest         -                  xml   captures/wxr/*/input.xml
disqus         capture.disqus.DisqusFuzzTest   -                  xml   captures/disqus/*/input.xml
data           capture.data.DataFuzzTest       org.snakeyaml.**   yaml  -
warc           capture.warc.WarcFuzzTest       -                  warc  -
article        content.ContentFuzzTest         org.snakeyaml.**   yaml  -
comments       content.ContentFuzzTest         org.snakeyaml.**   yaml  -
commentsInJson content.ContentFuzzTest         -                  yaml  -
settings       content.ContentFuzzTest         org.snakeyaml.**   yaml  -
topics         content.ContentFuzzTest         org.snakeyaml.**   yaml  -
ledger         content.ContentFuzzTest         org.snakeyaml.**   yaml  -
cleaning       markup.CleaningFuzzTest         org.jsoup.**       html  -
conversion     markup.CleaningFuzzTest         org.jsoup.**       html  markup/*/input.html
browser        browser.CleaningInBrowserFuzz   org.jsoup.**       html  -
'
wanted=${1:-all}
seconds=${2:-600}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B test-compile || exit 2

# The seconds that one input may take, and the bytes it may have: more is a finding.
slowest=10
longest=20000

fuzz() {
  local target=$1 test=$2 others=$3 dictionary=$4 golden=$5 corpus log file i=0
  corpus=.cifuzz-corpus/org.postil.$test/$target
  log=$work/$target.log
  mkdir -p "$corpus"
  if [ "$golden" != - ]; then
    for file in src/test/resources/$golden; do
      cp "$file" "$corpus/golden-$((i++))"
    done
  fi
  if [ "$target" = browser ]; then
    cp src/test/resources/org/postil/markup/CleaningFuzzTestInputs/*/* "$corpus"
    find .cifuzz-corpus/org.postil.markup.CleaningFuzzTest/cleaning -type f -exec cp -t "$corpus" {} + 2>/dev/null
  fi
  local instrumented='org.postil.**'
  [ "$others" = - ] || instrumented=$instrumented,$others
  JAZZER_FUZZ=1 mvn -B surefire:test -Dtest="${test##*.}#$target" -Djazzer.instrument="$instrumented" \
    -Djazzer.max_duration="${seconds}s" -Djazzer.internal.arg.0=fuzz \
    -Djazzer.internal.arg.1=-timeout=$slowest -Djazzer.internal.arg.2=-max_len=$longest \
    -Djazzer.internal.arg.3=-dict=src/test/resources/org/postil/fuzz/$dictionary.dict \
    -DargLine=-Xmx1g >"$log" 2>&1
  local passed=$?
  # the last of libFuzzer's lines that tells of coverage
  local last
  last=$(grep -a ' cov: ' "$log" | tail -1)
  number() { sed -n "s/.* $1: *\([0-9]*\).*/\1/p" <<<"$last"; }
  printf '%-14s | %9s | %6s | %6s | %6s | %s\n' "$target" "$(sed -n 's/^#\([0-9]*\).*/\1/p' <<<"$last")" \
    "$(number cov)" "$(number ft)" "$(number corp)" "$([ $passed = 0 ] && echo none || echo 'one, see below')"
  if [ $passed != 0 ]; then
    grep -aE '^(== Java Exception|Caused by|\[ERROR\]|.*(Error|Exception):|artifact_prefix|Test unit|SUMMARY)' "$log" |
      head -20 | cut -c1-300 >"$work/$target.finding"
  fi
}

echo 'target         |    inputs |    cov |     ft |   kept | findings'
echo '-------------- | --------- | ------ | ------ | ------ | --------'
while read -r target test others dictionary golden; do
  if [ -n "$target" ] && [ "$wanted" = all -o "$wanted" = "$target" ]; then
    while [ "$(jobs -rp | wc -l)" -ge "${JOBS:-1}" ]; do wait -n; done
    fuzz "$target" "$test" "$others" "$dictionary" "$golden" &
  fi
done <<<"$targets"
wait
for finding in "$work"/*.finding; do
  [ -e "$finding" ] || exit 0
  echo
  basename "$finding" .finding
  cat "$finding"
done
exit 1
