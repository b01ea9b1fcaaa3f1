#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# kernels.sh KERNEL      KERNEL = 6.1 | 6.12 | 7.3
#
# Makes sure that a Debian kernel is in the cache and prints its folder:
#   release      what `uname -r` will say
#   packages     name, version and SHA-256 of each Debian package it comes from
#   vmlinuz
#   config       the kernel's configuration
#   modules/     lib/modules/RELEASE: the modules of modules.txt and what they depend on, unpacked, with modules.dep
#   debs/        the packages themselves, so that a changed modules.txt needs no network
#
# Packages are fetched by apt into its own lists and cache below ours; nothing is installed and apt's normal signature
# checks apply. The mirror is read from this machine's own sources at run time (or from DMASCOPE_LAB_MIRROR).
# Nothing is fetched when the cache is complete. To get a newer package of the same kernel, remove its folder.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname -- "$0")/common.sh"

[ $# -eq 1 ] || die 2 "usage: kernels.sh KERNEL   (one of $lab_kernels)"
kernel=$1
known_kernel "$kernel"
case $kernel in
    6.1) suite=bookworm ;;
    6.12) suite=bookworm-backports ;;
    7.3) suite=trixie-backports ;;
esac

home=$lab_cache/kernels/$kernel
modules_hash=$(sed 's/#.*//' "$lab_dir/modules.txt" | xargs -n1 | sort -u | sha256sum | cut -c1-16)

complete() {
    [ -s "$home/vmlinuz" ] && [ -s "$home/release" ] && [ -s "$home/config" ] && [ "$(cat "$home/modules.hash" 2>/dev/null)" = "$modules_hash" ]
}

# The first enabled entry of the machine's own sources that names its release and the component main.
# Prints "URI KEYRING".
machine_source() {
    local codename files
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    files=$(ls /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list \
        /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null || true)
    # shellcheck disable=SC2086
    [ -z "$files" ] || awk -v want="$codename" '
        function has(list, word,    n, parts, i) {
            n = split(list, parts, /[ \t]+/)
            for (i = 1; i <= n; i++) if (parts[i] == word) return 1
            return 0
        }
        function found(uris, key,    parts) {
            split(uris, parts, /[ \t]+/)
            if (parts[1] ~ /^cdrom:/) return
            print parts[1], (key ~ /^\// ? key : "-")
            done = 1
            exit
        }
        function stanza() {
            if (field["types"] ~ /(^|[ \t])deb($|[ \t])/ && field["enabled"] != "no" && has(field["suites"], want) \
                && has(field["components"], "main")) found(field["uris"], field["signed-by"])
            delete field
        }
        FNR == 1 { if (NR > 1) stanza(); deb822 = FILENAME ~ /\.sources$/ }
        /^[ \t]*#/ { next }
        deb822 && /^[ \t]*$/ { stanza(); next }
        deb822 && /^[A-Za-z-]+:/ {
            key = tolower(substr($0, 1, index($0, ":") - 1))
            value = substr($0, index($0, ":") + 1)
            gsub(/^[ \t]+|[ \t]+$/, "", value)
            field[key] = value
            next
        }
        !deb822 && $1 == "deb" {
            line = $0; key = ""
            if (match(line, /\[[^]]*\]/)) {
                options = substr(line, RSTART + 1, RLENGTH - 2)
                line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
                if (match(options, /signed-by=[^ ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
            }
            n = split(line, w, /[ \t]+/)
            for (i = 4; i <= n; i++) if (w[3] == want && w[i] == "main") found(w[2], key)
        }
        END { if (!done) stanza() }
    ' $files | head -n1
}

apt_here() { # COMMAND ARG...
    local tool=$1
    shift
    "$tool" -q -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o Dir::State="$apt" -o Dir::State::lists="$apt/lists" -o Dir::State::status="$apt/status" \
        -o Dir::Cache="$apt/cache" -o Acquire::Languages=none -o APT::Architecture=amd64 -o APT::Architectures=amd64 \
        -o Acquire::Retries=3 -o APT::Get::List-Cleanup=0 "$@"
}

apt_reason() { grep -m1 '^E: ' "$apt/log" || tail -n1 "$apt/log"; }

# Points our apt at SUITES of MIRROR, trusting KEYRING alone, and reads their package lists.
apt_use() { # MIRROR KEYRING SUITE...
    local mirror=$1 key=$2 s
    shift 2
    rm -rf -- "$apt"
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    : >"$apt/status"
    for s in "$@"; do
        printf 'deb [signed-by=%s] %s %s main\n' "$key" "$mirror" "$s"
    done >"$apt/sources.list"
    # --error-on=any: a list that could not be fetched or verified is an error, not a warning.
    if ! apt_here apt-get update --error-on=any >"$apt/log" 2>&1; then
        die 3 "cannot read the package lists of $* (is the network there?): $(apt_reason)"
    fi
}

depends_of() { # PACKAGE -> names it depends on, one per line
    apt_here apt-cache show --no-all-versions "$1" 2>/dev/null |
        sed -n 's/^Depends: //p' | head -n1 | sed 's/[,|]/\n/g' | sed 's/^ *//; s/ .*//'
}

# apt writes no trace of the checks it makes, but `download` refuses a file whose hash differs from the signed list.
apt_download() { # FOLDER PACKAGE...
    local folder=$1
    shift
    if ! (cd "$folder" && apt_here apt-get download "$@" >"$apt/log" 2>&1); then
        die 3 "cannot download $*: $(apt_reason)"
    fi
}

fetch() { # -> $new/debs
    need_tools apt-get:apt apt-cache:apt dpkg:dpkg
    local mirror key source
    source=$(machine_source)
    mirror=${DMASCOPE_LAB_MIRROR:-${source%% *}}
    [ -n "$mirror" ] || die 3 "kernel $kernel is not in the cache, and this machine's apt sources name no Debian release" \
        "(set DMASCOPE_LAB_MIRROR to a Debian mirror)"
    key=${source##* }
    case $key in /*) ;; *) key=/usr/share/keyrings/debian-archive-keyring.gpg ;; esac
    [ -r "$key" ] || die 3 "missing: $key (install: debian-archive-keyring)"

    apt=$work/apt
    if [ "${suite%%-*}" = trixie ] && ! [ -e /usr/share/keyrings/debian-archive-trixie-automatic.gpg ] &&
        ! [ -e /usr/share/keyrings/debian-archive-trixie-automatic.pgp ]; then
        # An older keyring package does not know trixie's keys. Its own update does, and is signed with keys we have.
        local own
        own=$(. /etc/os-release && echo "$VERSION_CODENAME")
        say "fetching trixie's archive keys (signed by $own's)"
        apt_use "$mirror" "$key" "$own" "$own-updates"
        mkdir "$work/keys"
        apt_download "$work/keys" debian-archive-keyring
        dpkg -x "$work"/keys/*.deb "$work/keys"
        key=$work/keys/usr/share/keyrings/debian-archive-keyring.gpg
    fi

    say "fetching kernel $kernel from $suite"
    apt_use "$mirror" "$key" "$suite"
    local image names package
    image=$(depends_of linux-image-amd64 | grep -m1 '^linux-image-' || true)
    case $image in
        "linux-image-$kernel."*) ;;
        *) # the suite has moved on: an older package of the kernel that was asked for may still be there
            package=$(apt_here apt-cache pkgnames "linux-image-$kernel." | grep -E '^linux-image-[0-9.]+[+-][^-]+-amd64$' |
                sort -V | tail -n1 || true)
            [ -n "$package" ] || die 3 "$suite has no kernel $kernel any more (it has ${image:-none})"
            image=$package
            ;;
    esac
    # Up to 6.12 one package holds everything; later ones are split into linux-base-*, linux-binary-* and linux-modules-*.
    names="$image $(depends_of "$image" | grep -E '^linux-(base|binary|modules)-[0-9]' | tr '\n' ' ' || true)"
    mkdir "$new/debs"
    # shellcheck disable=SC2086
    apt_download "$new/debs" $names
}

# The modules of modules.txt and, through modules.dep, all they need. A name this kernel lacks is skipped:
# what a scenario cannot make because of that, the scenario reports.
select_modules() { # FULL RELEASE
    local full=$1 release=$2 dep=$1/lib/modules/$2/modules.dep keep=$new/modules/lib/modules/$2 file
    mkdir -p "$keep"
    # shellcheck disable=SC2046
    module_files "$dep" $(sed 's/#.*//' "$lab_dir/modules.txt") >"$work/selected"
    while IFS= read -r file; do
        mkdir -p "$keep/$(dirname -- "$file")"
        # Unpacked here once: under emulation the guest would spend seconds on it at every start.
        case $file in
            *.xz) xz -dc "$full/lib/modules/$release/$file" >"$keep/${file%.xz}" ;;
            *.zst) zstd -qdc "$full/lib/modules/$release/$file" >"$keep/${file%.zst}" ;;
            *) cp "$full/lib/modules/$release/$file" "$keep/$file" ;;
        esac
    done <"$work/selected"
    cp "$full/lib/modules/$release/"modules.{order,builtin} "$keep/"
    cp "$full/lib/modules/$release/modules.builtin.modinfo" "$keep/" 2>/dev/null || true
    depmod -b "$new/modules" "$release" 2>"$work/depmod.log" || die 3 "depmod failed: $(head -n1 "$work/depmod.log")"
}

unpack() {
    need_tools dpkg:dpkg depmod:kmod xz:xz-utils
    local deb full=$work/full release vmlinuz config
    mkdir "$full"
    : >"$new/packages"
    for deb in "$new"/debs/*.deb; do
        dpkg -x "$deb" "$full"
        printf '%s\t%s\t%s\n' "$(dpkg-deb -f "$deb" Package)" "$(dpkg-deb -f "$deb" Version)" \
            "$(sha256sum "$deb" | cut -d' ' -f1)" >>"$new/packages"
    done
    # Newer packages use usr/lib.
    if [ ! -e "$full/lib" ] && [ -d "$full/usr/lib" ]; then ln -s usr/lib "$full/lib"; fi
    vmlinuz=$(find "$full" -type f -name 'vmlinuz*' | head -n1)
    [ -n "$vmlinuz" ] || die 3 "the package of kernel $kernel holds no vmlinuz"
    release=$(ls "$full/lib/modules")
    cp "$vmlinuz" "$new/vmlinuz"
    printf '%s\n' "$release" >"$new/release"
    # boot/config-RELEASE up to 6.12, lib/modules/RELEASE/config later.
    config=$(find "$full/boot/config-$release" "$full/lib/modules/$release/config" 2>/dev/null | head -n1 || true)
    [ -n "$config" ] || die 3 "the package of kernel $kernel holds no config"
    cp "$config" "$new/config"
    depmod -b "$full" "$release" 2>"$work/depmod.log" || die 3 "depmod failed: $(head -n1 "$work/depmod.log")"
    mkdir "$new/modules"
    select_modules "$full" "$release"
    printf '%s\n' "$modules_hash" >"$new/modules.hash"
}

need_tools flock:util-linux sha256sum:coreutils
if ! complete; then
    take_lock "kernel-$kernel"
    if ! complete; then
        make_work
        new=$work/new
        mkdir "$new"
        if ls "$home"/debs/*.deb >/dev/null 2>&1; then
            cp -rl "$home/debs" "$new/debs" 2>/dev/null || cp -r "$home/debs" "$new/debs"
        else
            fetch
        fi
        say "unpacking kernel $kernel"
        unpack
        mkdir -p "$lab_cache/kernels"
        if [ -e "$home" ]; then mv -T -- "$home" "$work/old"; fi
        mv -T -- "$new" "$home"
    fi
fi
printf '%s\n' "$home"
