#!/usr/bin/env bash
# Builds everything and runs every test. The last line says how many passed, failed and were skipped.
# Needs the .NET SDK of global.json; as root it installs the Debian packages that some tests need, else those tests say that they were skipped.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# package: a file that it brings
needs=(
  "postgresql:/usr/lib/postgresql"
  "libyang2-tools:/usr/bin/yanglint"
  "python3-zeep:/usr/lib/python3/dist-packages/zeep"
)

install_missing() {
  local missing=() need
  for need in "${needs[@]}"; do
    [[ -e "${need#*:}" ]] || missing+=("${need%%:*}")
  done
  [[ ${#missing[@]} -eq 0 ]] && return
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
    echo "Not installed, tests that need them are skipped: ${missing[*]}"
    return
  fi
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
    || echo "Could not be installed, tests that need them are skipped: ${missing[*]}"
}

# Sums up the counts that xunit wrote for each test project.
count() {
  local name=$1 sum=0 value
  while read -r value; do
    sum=$((sum + value))
  done < <(sed -nE "s/.*<assembly [^>]*[ ]$name=\"([0-9]+)\".*/\1/p" "$results"/*.xml 2>/dev/null)
  echo "$sum"
}

install_missing
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

if ! dotnet build TeleCo.Gateway.sln -v q -p:NuGetAudit=false; then
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi

broken=0
for project in tests/*/*.Tests.*.csproj; do
  name=$(basename "$project" .csproj)
  program="$(dirname "$project")/bin/Debug/net10.0/$name"
  [[ -x $program ]] || continue
  echo "== ${name##*.}"
  "$program" -noLogo -noColor -result-xml "$results/$name.xml"
  # A project that ended badly without a failed test (a crash, an error of a fixture) counts as a failure of its own.
  if [[ $? -ne 0 ]] && ! grep -qE '<assembly [^>]*failed="[1-9]' "$results/$name.xml" 2>/dev/null; then
    echo "$name ended with an error."
    broken=$((broken + 1))
  fi
done

passed=$(count passed)
failed=$(($(count failed) + broken))
skipped=$(count skipped)
line="$passed passed, $failed failed"
[[ $skipped -gt 0 ]] && line+=", $skipped skipped"
echo "$line"
[[ $failed -eq 0 && $passed -gt 0 ]]
