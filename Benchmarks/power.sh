#!/bin/sh
# Power against time of a real generation: first without a limit, then under limits of 100%, 60% and 30% of the power that it
# drew freely; all four in one picture.
#
#   Benchmarks/power.sh MODEL OUT.svg [THREADS [SECONDS]]
set -eu
model=$1 out=$2 threads=${3:-2} seconds=${4:-25}
hyper=${HYPER:-.build/release/hyper}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# write NAME [FLAG...]: writes text for so many seconds.
write() {
  name=$1
  shift
  status=0
  timeout --signal=INT "$seconds" "$hyper" infer -m "$model" -n -1 --ignore-eos -s 1 -t "$threads" \
    --power-log "$logs/$name.jsonl" "$@" > "$logs/$name.txt" || status=$?
  # 124: the time was over, as it should be.
  [ $status = 124 ]
}

write free
drawn="$logs/free.jsonl"
watts=$("$hyper" plot --power "$logs/free.jsonl" --json | sed 's/.*"last_window_watts":\([0-9.]*\).*/\1/')
echo "free-running: $watts W"
for percent in 100 60 30; do
  # A limit below the idle power is refused and left out of the picture: other work, or one thread, leaves little above idle.
  if write "$percent" --power-limit "$(awk "BEGIN { print $watts * $percent / 100 }")"; then
    drawn="$drawn $logs/$percent.jsonl"
  fi
done
# shellcheck disable=SC2086 # a list of files without spaces
"$hyper" plot --power $drawn --out "$out"
