#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sends one position, and retries until the service has stored or rejected it.
#   send-reading.sh [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000
# Exit code: 0 stored, 1 rejected, 2 not stored (send it later). Needs curl 7.71 or newer.
set -euo pipefail

url=${1:-${LOOM_URL:-http://localhost:8000}}
latitude=${2:-52.5163}
longitude=${3:-13.3777}
device=phone-001

# Created once: every attempt sends the same message_id and timestamp.
reading=$(printf '{"device_id": "%s", "message_id": "%s", "timestamp": "%s", "latitude": %s, "longitude": %s}' \
    "$device" "$device-$(date +%s)-$RANDOM" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$latitude" "$longitude")

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# curl retries after 429, 503 and connection errors: after 1, 2, 4… seconds, or after the time in Retry-After.
status=$(curl --silent --show-error --max-time 35 --retry 4 --retry-all-errors --retry-max-time 180 \
    --header 'Content-Type: application/json' --data "$reading" \
    --output "$answer" --write-out '%{http_code}' "${url%/}/sensor/gps") || status=000

# With 201 the body has the message_id and the topic, with 422 a "detail" with every violation.
cat "$answer"
echo

case $status in
    201) ;;
    000 | 429 | 503) echo "Not stored (status $status): keep the message and send it later." >&2; exit 2 ;;
    *) echo "Rejected (status $status): correct the message before you send it again." >&2; exit 1 ;;
esac
