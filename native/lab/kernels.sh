#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# kernels.sh KERNEL      KERNEL = 6.1 | 6.12 | 7.3 | custom
#
# Makes sure that a kernel is in the cache (a Debian one; `custom` is built by custom.sh) and prints its folder:
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
# shellcheck source=apt.sh
. "$lab_dir/apt.sh"

[ $# -eq 1 ] || die 2 "usage: kernels.sh KERNEL   (one of $lab_kernels)"
kernel=$1
known_kernel "$kernel"
[ "$kernel" != custom ] || exec "$lab_dir/custom.sh"
suite=$(suite_of "$kernel")

home=$lab_cache/kernels/$kernel
modules_hash=$(sed 's/#.*//' "$lab_dir/modules.txt" | xargs -n1 | sort -u | sha256sum | cut -c1-16)

complete() {
    [ -s "$home/vmlinuz" ] && [ -s "$home/release" ] && [ -s "$home/config" ] && [ "$(cat "$home/modules.hash" 2>/dev/null)" = "$modules_hash" ]
}

fetch() { # -> $new/debs
    need_tools dpkg:dpkg
    say "fetching kernel $kernel from $suite"
    apt_open "$suite"
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
