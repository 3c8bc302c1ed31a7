#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sends one position, again and again until Loom has stored it or says that it never will.
#   send-reading.sh [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000
# Exit code: 0 stored, 1 refused, 2 not stored this time. Needs curl 7.71 or newer.
set -euo pipefail

url=${1:-${LOOM_URL:-http://localhost:8000}}
latitude=${2:-52.5163}
longitude=${3:-13.3777}
device=phone-001

# Made once. However often it is sent, it stays the same reading: same message_id, same time.
reading=$(printf '{"device_id": "%s", "message_id": "%s", "timestamp": "%s", "latitude": %s, "longitude": %s}' \
    "$device" "$device-$(date +%s)-$RANDOM" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$latitude" "$longitude")

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# curl tries again on 429, on 503 and on connections that fail: after 1, 2, 4… seconds, or when Retry-After says.
status=$(curl --silent --show-error --max-time 35 --retry 4 --retry-all-errors --retry-max-time 180 \
    --header 'Content-Type: application/json' --data "$reading" \
    --output "$answer" --write-out '%{http_code}' "${url%/}/sensor/gps") || status=000

# On 201 this is the message_id and the topic, on 422 a "detail" with everything that is wrong.
cat "$answer"
echo

case $status in
    201) ;;
    000 | 429 | 503) echo "Not stored this time (status $status): keep the reading and send it later." >&2; exit 2 ;;
    *) echo "Refused (status $status): correct the reading, it would be refused again." >&2; exit 1 ;;
esac
