# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# shellcheck shell=bash
# What ./dmascope and ./test share: finding a Java and a Maven, installing Debian packages, building when the sources have changed.
# Sourced with $top set to the top of the repository. Nothing here starts a Java or a Maven unless something is to be built.

: "${top:?is set by the script that sources this}"
# shellcheck source=releng/org.dmascope.launch/find-java.sh
. "$top/releng/org.dmascope.launch/find-java.sh"

readonly maven_version=3.9.16   # fetched when the installed one is older than maven_least
readonly maven_least=3.9.9      # Tycho 5 does not start with 3.8
readonly java_least=21

cli=$top/releng/org.dmascope.launch/target/cli
products=$top/releng/org.dmascope.repository/target/products
state=$top/target/dmascope
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dmascope

say() {
    printf 'dmascope: %s\n' "$*" >&2
}

die() {
    say "$*"
    exit 3
}

# --- Java and Maven -----------------------------------------------------------------------------------------------------------------

need_jdk() {
    find_java "$java_least" javac || die "a JDK of version $java_least or newer is needed (looked at JAVA_HOME, PATH and /usr/lib/jvm); install one, or set JAVA_HOME"
    export JAVA_HOME=$java_home
}

# Whether version $1 is at least $2 (numbers and dots).
at_least() {
    [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]
}

# Sets maven to a Maven that can run the build.
need_maven() {
    local installed version zip
    maven=$cache/apache-maven-$maven_version/bin/mvn
    [ -x "$maven" ] && return
    installed=$(command -v mvn) || die "Maven is needed to build: apt install maven"
    version=$("$installed" -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
    if at_least "${version:-0}" "$maven_least"; then
        maven=$installed
        return
    fi
    say "Maven ${version:-of unknown version} is too old for the build; fetching $maven_version into $cache"
    mkdir -p "$cache"
    exec 8> "$cache/maven.lock"
    flock 8
    if ! [ -x "$maven" ]; then
        zip=$cache/maven-fetch.$$
        rm -rf "$zip"
        mkdir "$zip"
        # in a folder without a pom.xml: this one cannot be read by an old Maven
        (cd "$zip" && "$installed" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -DoutputDirectory=. \
            "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" > log 2>&1 < /dev/null) ||
            { tail -n 15 "$zip/log" >&2; rm -rf "$zip"; die "Maven $maven_version could not be fetched"; }
        (cd "$zip" && "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_version-bin.zip") || die "Maven $maven_version could not be unpacked"
        chmod +x "$zip/apache-maven-$maven_version/bin/mvn"
        mv "$zip/apache-maven-$maven_version" "$cache/"
        rm -rf "$zip"
    fi
    exec 8>&-
}

# --- Debian packages ----------------------------------------------------------------------------------------------------------------

# Names from the given list files. A line is a package, or alternatives "a | b" in order of preference; # starts a remark.
packages_of() {
    local file
    for file in "$@"; do
        [ -r "$file" ] && sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$file"
    done | sort -u
}

# Prints what is missing of the given list files, one package per line: of alternatives the first that this release has.
missing_packages() {
    local line name names
    for line in $(packages_of "$@"); do
        names=${line//|/ }
        for name in $names; do
            [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && continue 2
        done
        for name in $names; do
            [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ] && break
        done
        printf '%s\n' "$name"
    done
}

# need_packages LISTS...: installs what is missing when this user may; else says in one line what to install and goes on.
need_packages() {
    local missing become=()
    if ! command -v dpkg-query > /dev/null; then
        say "not a Debian system: the packages in releng/packages-*.txt and native/lab/packages.txt are not looked after"
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        become=(sudo -n)
        if ! sudo -n true 2> /dev/null; then
            say "please install: sudo apt install ${missing[*]}"
            return 0
        fi
    fi
    say "installing ${missing[*]}"
    mkdir -p "$state"
    if ! { "${become[@]}" apt-get update -q && "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } \
        > "$state/packages.log" 2>&1 < /dev/null; then
        tail -n 5 "$state/packages.log" >&2
        say "that did not work (log: $state/packages.log); please install: sudo apt install ${missing[*]}"
    fi
}

# Prints the starter of the window that was built for this machine.
window_launcher() {
    local file
    for file in "$products"/*/linux/gtk/"$(uname -m)"/dmascope "$products"/*/linux/gtk/"$(uname -m)"/*/dmascope; do
        if [ -x "$file" ]; then
            printf '%s\n' "$file"
            return 0
        fi
    done
    return 1
}

# --- Build when the sources have changed ----------------------------------------------------------------------------------------------

# The files that a build reads: name, size and time of each, or their content with "content".
source_files() {
    find "$top/pom.xml" "$top/.mvn" "$top/bundles" "$top/features" "$top/releng" "$top/native" \
        \( -name target -o -name bin -o -name src-gen -o -name .settings -o -name '.tycho-consumer-pom.xml' -o -name '.polyglot*' \) -prune -o \
        -type f "$@" 2> /dev/null
}

quick_stamp() {
    source_files -printf '%P %s %T@\n' | LC_ALL=C sort | cksum
}

content_stamp() {
    source_files -print0 | LC_ALL=C sort -z | xargs -0 sha1sum | sed "s| $top/| |" | sha1sum
}

# Whether what was built still belongs to the sources. A changed time with the same content is no reason to build.
up_to_date() {
    [ -r "$state/built.quick" ] && [ -r "$cli/lib/classpath" ] || return 1
    local now
    now=$(quick_stamp)
    [ "$now" = "$(cat "$state/built.quick")" ] && return 0
    [ "$(content_stamp)" = "$(cat "$state/built.content" 2> /dev/null)" ] || return 1
    printf '%s\n' "$now" > "$state/built.quick"
}

# Remembers that the sources with stamps $1 (quick) and $2 (content) are built.
built() {
    printf '%s\n' "$1" > "$state/built.quick"
    printf '%s\n' "$2" > "$state/built.content"
}

# One build at a time in this working tree; held until the script ends or lets go with unlock_build.
lock_build() {
    mkdir -p "$state"
    exec 7> "$state/lock"
    if ! flock -n 7; then
        say "another build of this working tree is running; waiting for it"
        flock 7
    fi
}

unlock_build() {
    exec 7>&-
}

# run_logged LOG WHAT COMMAND...: runs a command with its output in a file and a progress line; shows the last lines when it fails.
run_logged() {
    local log=$1 what=$2 pid started=$SECONDS status
    shift 2
    "$@" > "$log" 2>&1 < /dev/null 7>&- &
    pid=$!
    # shellcheck disable=SC2064 # this pid, now
    trap "kill $pid 2> /dev/null; exit 130" INT TERM
    if [ -t 2 ]; then
        while kill -0 "$pid" 2> /dev/null; do
            printf '\rdmascope: %s … %d s ' "$what" $((SECONDS - started)) >&2
            sleep 1
        done
        printf '\r\033[K' >&2
    else
        say "$what … (log: ${log#"$top"/})"
    fi
    wait "$pid"
    status=$?
    trap - INT TERM
    if [ "$status" -ne 0 ]; then
        # the poms of the platform hold variables that only its own build knows: harmless, and many lines
        local errors
        errors=$(grep -E '^\[ERROR\]' "$log" | grep -vE "osgi\.platform|^\[ERROR\]( *|.*\tat .*)$" | uniq)
        if [ -n "$errors" ]; then
            printf '%s\n' "$errors" | head -n 40 >&2
        else
            tail -n 30 "$log" >&2
        fi
        say "$what failed after $((SECONDS - started)) s; the whole log: $log"
    fi
    return "$status"
}

# Builds everything without tests unless it is up to date.
# The compiler only compiles the sources that are newer than their classes, not those that use them: after a change of a signature old
# classes would call what is no longer there. So all classes of the bundles are compiled anew.
forget_classes() {
    rm -rf "$top"/bundles/*/target/classes "$top"/tests/*/target/classes "$top"/tests/*/target/test-classes
}

build() {
    up_to_date && return 0
    lock_build
    if up_to_date; then # another run has built while this one waited
        unlock_build
        return 0
    fi
    need_jdk
    need_packages "$top/releng/packages-build.txt" "$top/releng/packages-run.txt" "$top/native/lab/packages.txt"
    need_maven
    local quick content
    quick=$(quick_stamp)
    content=$(content_stamp)
    forget_classes
    (cd "$top" && run_logged "$state/build.log" "building" "$maven" -B -ntp -DskipTests package) || exit 3
    [ -r "$cli/lib/classpath" ] || die "the build went through but left no command line in $cli"
    built "$quick" "$content"
    DMASCOPE_REHEARSE=1 "$cli/dmascope-cli.sh" || true
    unlock_build
}
