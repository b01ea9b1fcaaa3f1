#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# The command line: a plain Java main on the jars in lib/, without OSGi. A cache of loaded classes makes it start quickly;
# it belongs to one Java and one set of jars, is made in the background by the first run and can be deleted at any time.
here=$(readlink -f "$0")
here=${here%/*}
# shellcheck source=releng/org.dmascope.launch/find-java.sh
. "$here/find-java.sh"

if ! find_java 21; then
    echo "dmascope: Java 21 or newer is needed (looked at JAVA_HOME, PATH and /usr/lib/jvm); on Debian: apt install openjdk-21-jre-headless, or a newer one" >&2
    exit 3
fi
java_major_of "$java_home"

classpath=
while read -r jar; do
    classpath="$classpath${classpath:+:}$here/lib/$jar"
done < "$here/lib/classpath"

set_flags() {
    flags="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED -Dsun.stdout.encoding=UTF-8"
}

# The cache's name holds what it depends on: the jars (a checksum written by the build) and the Java (its path, the time of its release file).
read -r jars < "$here/lib/checksum"
java_id=$(stat -L -c %i-%Y "$java_home/release" 2>/dev/null)
if [ -w "$here" ]; then
    cache_folder=$here/cache
else
    cache_folder=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/dmascope/start
fi
cache=$cache_folder/$jars-$java_major-$java_id.cache
set_flags

# With DMASCOPE_REHEARSE=1 (the build does so) the cache is made and nothing else is run.
rehearse() {
    mkdir -p "$cache_folder" 2>/dev/null || return 0
    # one at a time; the lock goes with the process
    exec 9> "$cache_folder/lock"
    flock -n 9 || return 0
    [ -f "$cache" ] && return 0
    find "$cache_folder" -name '*.cache' -mtime +30 -delete 2>/dev/null
    if [ "$java_major" -ge 25 ]; then
        make=-XX:AOTCacheOutput=$cache.new
    else
        make=-XX:ArchiveClassesAtExit=$cache.new
    fi
    # shellcheck disable=SC2086 # the flags are words
    "$java_home/bin/java" $flags "$make" -cp "$classpath" org.dmascope.cli.Rehearsal > /dev/null 2>&1 < /dev/null
    [ -f "$cache.new" ] && mv -f "$cache.new" "$cache"
    return 0
}

if [ "${DMASCOPE_REHEARSE:-}" = 1 ]; then
    rehearse
    exit 0
fi
if [ -f "$cache" ]; then
    if [ "$java_major" -ge 25 ]; then
        flags="$flags -XX:AOTCache=$cache"
    else
        flags="$flags -XX:SharedArchiveFile=$cache"
    fi
elif [ "${DMASCOPE_REHEARSE:-}" != 0 ]; then
    (rehearse > /dev/null 2>&1 < /dev/null &)
fi
# shellcheck disable=SC2086 # the flags are words
exec "$java_home/bin/java" $flags -cp "$classpath" org.dmascope.cli.Main "$@"
