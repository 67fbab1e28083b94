#!/bin/sh
# Sends one piece of evidence with a file, and the report of a period: submit.sh PLAN PERIOD "TITLE" DATE [FILE]
# Environment: API, CLIENT_ID, CLIENT_SECRET, UNIT; optional: TYPE, CHANNEL, LINK (address of the piece), RESULTS
set -eu
: "${API:=http://localhost:8080}" "${CLIENT_ID:?}" "${CLIENT_SECRET:?}" "${UNIT:?}"
plan=$1 period=$2 title=$3 date=$4 file=${5:-}

# The secret goes in by standard input, so that no list of processes shows it.
token=$(printf 'user = "%s:%s"\n' "$CLIENT_ID" "$CLIENT_SECRET" |
  curl -sS --fail-with-body -K - -d grant_type=client_credentials "$API/oauth2/token" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
case $token in '' | *[!A-Za-z0-9._-]*) echo "No token: $token" >&2 && exit 1 ;; esac

call() { # METHOD PATH [more of curl]; repeats what is safe to repeat: every id is chosen here
  method=$1 path=$2
  shift 2
  printf 'header = "Authorization: Bearer %s"\n' "$token" |
    curl -sS --fail-with-body --retry 5 --retry-connrefused -K - -X "$method" -H 'Accept-Language: vi' "$API/api/v1$path" "$@"
  echo
}

text() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }
json() { call "$2" "$3" -H 'Content-Type: application/json' --data-binary "$1"; } # standard input is the token's

id="bai-$date-$(printf '%s' "$title" | cksum | cut -d' ' -f1)"
link=${LINK:+\"$LINK\"}
json "{\"planId\":\"$plan\",\"unitId\":\"$UNIT\",\"type\":\"${TYPE:-NEWS_ITEM}\",\"channel\":\"${CHANNEL:-TOWN_PORTAL}\",
  \"title\":\"$(text "$title")\",\"occurredOn\":\"$date\",\"url\":${link:-null},\"note\":null}" PUT "/evidence/$id"
if [ -n "$file" ]; then
  call PUT "/evidence/$id/files/$(basename "$file")" -H 'Content-Type: application/octet-stream' --data-binary "@$file"
fi
json "{\"figures\":[],\"results\":\"$(text "${RESULTS:-$title}")\",\"nothingToReport\":false}" PUT "/reports/$plan/$UNIT/$period"
call POST "/reports/$plan/$UNIT/$period/submission"
