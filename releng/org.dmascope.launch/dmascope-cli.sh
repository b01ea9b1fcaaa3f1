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

# the lab of a product lies beside this folder, that of a working tree in native/lab
for lab in "$here/../lab" "$here/../../../../native/lab"; do
    [ -d "$lab" ] && break
done

# the width, only where somebody looks
columns=0
if [ -t 1 ]; then
    columns=$(stty size <&1 2>/dev/null)
    columns=${columns#* }
fi

# A small nursery: by itself it is a third of a sixty-fourth of the machine's memory, and all of it is touched before anything is collected.
run_java() {
    exec "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn16m -XX:-UsePerfData -Xlog:disable \
        --enable-native-access=ALL-UNNAMED "-Ddmascope.agent.path=$here/agent" "-Ddmascope.lab.home=$lab" "-Ddmascope.columns=${columns:-80}" "$@"
}

# The cache's name holds what it depends on: the jars (a checksum written by the build) and the Java. Java itself refuses one that does not fit.
read -r jars < "$here/lib/checksum"
case $java_version in *[!A-Za-z0-9.+_-]*) java_version= ;; esac
if [ -w "${here%/*}" ]; then
    cache_folder=${here%/*}/start
else
    cache_folder=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/dmascope/start
fi
cache=$cache_folder/$jars-$java_major-$java_version-${java_home##*/}.cache

# -nt is in every sh of Debian and in POSIX since 2024
# shellcheck disable=SC3013
fresh_cache() {
    [ "$cache" -nt "$here/lib/checksum" ]
}

# With DMASCOPE_REHEARSE=1 (the build does so) the cache is made and nothing else is run.
rehearse() {
    mkdir -p "$cache_folder" 2>/dev/null || return 0
    # one at a time; the lock goes with the process
    exec 9> "$cache_folder/lock"
    flock -n 9 || return 0
    fresh_cache && return 0
    # those of other jars and other Javas that nobody has used for a month; in the own folder there is only one set of jars
    find "$cache_folder" -name '*.cache' -atime +30 -delete 2>/dev/null
    [ "$cache_folder" = "${here%/*}/start" ] && find "$cache_folder" -name '*.cache' ! -name "$jars-*" -delete 2>/dev/null
    if [ "$java_major" -ge 25 ]; then
        set -- "-XX:AOTCacheOutput=$cache.new" -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining
    else
        set -- "-XX:ArchiveClassesAtExit=$cache.new"
    fi
    (run_java "$@" -cp "$classpath" org.dmascope.cli.Rehearsal > /dev/null 2>&1 < /dev/null)
    [ -f "$cache.new" ] && mv -f "$cache.new" "$cache"
    return 0
}

if [ "${DMASCOPE_REHEARSE:-}" = 1 ]; then
    rehearse
    exit 0
fi
if ! fresh_cache; then
    [ "${DMASCOPE_REHEARSE:-}" = 0 ] || (rehearse > /dev/null 2>&1 < /dev/null &)
    run_java -cp "$classpath" org.dmascope.cli.Main "$@"
elif [ "$java_major" -ge 25 ]; then
    # a command is over before what earlier runs taught the compiler pays
    run_java "-XX:AOTCache=$cache" -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -cp "$classpath" org.dmascope.cli.Main "$@"
else
    run_java "-XX:SharedArchiveFile=$cache" -cp "$classpath" org.dmascope.cli.Main "$@"
fi
