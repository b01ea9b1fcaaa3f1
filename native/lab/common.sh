# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# shellcheck shell=bash disable=SC2034
#
# Shared by the lab's scripts; source it, do not run it.
# Exit statuses of all of them: 0 done, 2 wrong usage, 3 a tool, the network or an input is missing.
# Everything a person should read goes to stderr; stdout carries only what the script's header promises.

lab_dir=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
lab_cache=${DMASCOPE_LAB_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dmascope/lab}
lab_kernels="6.1 6.12 7.3 custom"
umask 022
export LC_ALL=C
# Debian keeps depmod, mkfs.ext4 and debugfs out of an ordinary user's PATH.
export PATH="$PATH:/usr/sbin:/sbin"

say() { printf 'lab: %s\n' "$*" >&2; }

die() { # STATUS MESSAGE
    local status=$1
    shift
    say "$*"
    exit "$status"
}

need_tools() { # tool:package ...
    local pair missing_tools='' missing_packages=''
    for pair in "$@"; do
        if ! command -v "${pair%%:*}" >/dev/null 2>&1; then
            missing_tools+=" ${pair%%:*}"
            missing_packages+=" ${pair#*:}"
        fi
    done
    [ -z "$missing_tools" ] || die 3 "missing:$missing_tools (install:$missing_packages)"
}

known_kernel() { # KERNEL
    local k
    for k in $lab_kernels; do
        [ "$k" != "$1" ] || return 0
    done
    die 2 "unknown kernel '$1': one of $lab_kernels"
}

# Runs the rest of the calling script under an exclusive lock, so that two runs never build the same thing at once.
take_lock() { # NAME
    mkdir -p "$lab_cache" || die 3 "cannot create the cache folder $lab_cache"
    exec 9>"$lab_cache/.lock-$1"
    if ! flock -n 9; then
        say "waiting for another run that prepares $1"
        flock 9
    fi
}

# A work folder on the cache's own file system, so that the final rename is atomic; removed on exit.
make_work() {
    work=$(mktemp -d "$lab_cache/.work-XXXXXX") || die 3 "cannot write to $lab_cache"
    trap 'rm -rf -- "$work"' EXIT
}

short_hash() { sha256sum | cut -c1-16; }

# The files (relative to lib/modules/RELEASE) of the named modules and of all they depend on. Names that are not there
# are skipped.
module_files() { # MODULES_DEP NAME...
    local dep=$1
    shift
    printf '%s\n' "$@" | awk -F: '
        function key(path) { sub(/.*\//, "", path); sub(/\.ko.*/, "", path); gsub(/-/, "_", path); return path }
        NR == FNR { gsub(/-/, "_"); want[$1] = 1; next }
        key($1) in want { print $1; n = split($2, d, " "); for (i = 1; i <= n; i++) print d[i] }
    ' - "$dep" | sort -u
}
