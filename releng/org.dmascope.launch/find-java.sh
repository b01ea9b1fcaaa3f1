# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# shellcheck shell=sh
# Finds a Java without starting one: the version stands in the file "release" of every JDK and JRE.

# Major version of the Java in folder $1, in java_major (0 when there is none or it does not say), and its whole version in java_version.
java_major_of() {
    java_major=0
    java_version=
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r java_key java_value || [ -n "$java_key" ]; do
        case $java_key in
            JAVA_VERSION)
                java_value=${java_value#\"}
                java_value=${java_value%%[!0-9]*}
                java_major=${java_value:-0}
                return 0 ;;
            JAVA_RUNTIME_VERSION) # stands before the other: the keys are sorted
                java_value=${java_value#\"}
                # shellcheck disable=SC2034 # for who sources this
                java_version=${java_value%\"} ;;
        esac
    done < "$1/release"
}

# Whether folder $1 holds a Java of at least version $2, with the tool $3 when that is given.
java_fits() {
    [ -n "$1" ] || return 1
    if [ -n "$3" ] && ! [ -x "$1/bin/$3" ]; then
        return 1
    fi
    java_major_of "$1"
    [ "$java_major" -ge "$2" ]
}

# Sets java_home to the folder of the java on the PATH, or returns 1. A process is started only for one that is in no usual place.
java_of_path() {
    java_on_path=
    java_ifs=$IFS
    IFS=:
    for java_folder in $PATH; do
        if [ -x "$java_folder/java" ] && [ -f "$java_folder/java" ]; then
            java_on_path=$java_folder/java
            break
        fi
    done
    IFS=$java_ifs
    [ -n "$java_on_path" ] || return 1
    for java_home in "${DMASCOPE_JVM_FOLDER:-/usr/lib/jvm}"/*; do
        # shellcheck disable=SC3013 # -ef is in every sh of Debian and in POSIX since 2024
        [ "$java_home/bin/java" -ef "$java_on_path" ] && return 0
    done
    java_home=$(readlink -f "$java_on_path")
    java_home=${java_home%/bin/java}
}

# find_java LEAST [TOOL]: sets java_home to a Java of at least version LEAST (with bin/TOOL), or returns 1.
# In this order: JAVA_HOME, the java on the PATH, the newest below /usr/lib/jvm.
find_java() {
    if java_fits "${JAVA_HOME:-}" "$1" "${2:-}"; then
        java_home=$JAVA_HOME
        return 0
    fi
    if java_of_path && java_fits "$java_home" "$1" "${2:-}"; then
        return 0
    fi
    java_home=
    java_best=0
    for java_candidate in "${DMASCOPE_JVM_FOLDER:-/usr/lib/jvm}"/*; do
        if java_fits "$java_candidate" "$1" "${2:-}" && [ "$java_major" -gt "$java_best" ]; then
            java_best=$java_major
            java_home=$java_candidate
        fi
    done
    [ -n "$java_home" ]
}
