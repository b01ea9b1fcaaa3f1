#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# custom.sh [--built]
#
# Makes sure that the kernel of our own is built and prints its folder, which is as kernels.sh describes, with one thing more:
#   headers/     what a module is built against
# With --built nothing is made: the exit status says whether it is built as custom/ wants it.
#
# It is Debian's own kernel source (linux-source-7.3, by apt with its signature checks, as the other kernels), configured by
# custom/config from the least that there is, with custom/patches. Building takes about a quarter of an hour on two processors,
# a few minutes once ccache knows it; a build that was interrupted is taken up again. The source tree is removed after it.
# Packages of custom/packages.txt that are missing are installed where this user may, else named.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname -- "$0")/common.sh"
# shellcheck source=apt.sh
. "$lab_dir/apt.sh"

usage='usage: custom.sh [--built]'
case ${1:-} in
    '') only_ask=no ;;
    --built) only_ask=yes ;;
    *) die 2 "$usage" ;;
esac
[ $# -le 1 ] || die 2 "$usage"

kernel=custom
source_package=linux-source-7.3
home=$lab_cache/kernels/$kernel
# A place that is always the same: paths are part of what ccache knows a file by.
tree=$lab_cache/build-custom
# What a change of makes another kernel. The number counts changes of this script that do.
recipe=$(cd "$lab_dir/custom" && { echo 1; sha256sum config patches/*; } | short_hash)
# How many files a build compiles, for its progress.
files_about=2050

built() { [ -s "$home/vmlinuz" ] && [ -s "$home/release" ] && [ -d "$home/headers" ] && [ "$(cat "$home/recipe" 2>/dev/null)" = "$recipe" ]; }

# A line of the list is a package, or "a | b": the first that this release has.
missing_packages() {
    local line name first
    sed 's/#.*//; /^[[:space:]]*$/d; s/|/ /' "$lab_dir/custom/packages.txt" | while read -r line; do
        first=
        for name in $line; do
            [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" != installed ] || continue 2
            [ -n "$first" ] || ! apt-cache show --no-all-versions "$name" >/dev/null 2>&1 || first=$name
        done
        printf '%s\n' "${first:-${line%% *}}"
    done
}

need_packages() {
    local missing as=()
    command -v dpkg-query >/dev/null || return 0 # not Debian: need_tools says what is missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" -eq 0 ] || as=(sudo -n)
    if [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; then
        say "installing ${missing[*]}"
        if "${as[@]}" apt-get update -q >"$work/packages.log" 2>&1 && "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends "${missing[@]}" >>"$work/packages.log" 2>&1 </dev/null; then
            return 0
        fi
        say "that did not work: $(grep -m1 '^E: ' "$work/packages.log" || tail -n1 "$work/packages.log")"
    fi
    # The build does without a compiler cache.
    [ "${missing[*]}" = ccache ] || die 3 "please install: sudo apt install ${missing[*]}"
}

fetch() { # -> $work/debs
    say "fetching $source_package"
    apt_open "$(suite_of "$kernel")"
    mkdir "$work/debs"
    apt_download "$work/debs" "$source_package"
}

unpack() { # -> $tree/linux, patched and configured
    local patch lost
    [ "$(df --output=avail -k "$lab_cache" | tail -n1)" -gt 8000000 ] || die 3 "building kernel $kernel takes 8 GB in $lab_cache, which are not there"
    say "unpacking $source_package"
    rm -rf -- "$tree"
    mkdir "$tree"
    dpkg -x "$work"/debs/*.deb "$work/package"
    mkdir "$tree/linux"
    tar -C "$tree/linux" --strip-components=1 -xf "$(echo "$work"/package/usr/src/$source_package.tar.*)"
    for patch in "$lab_dir"/custom/patches/*.patch; do
        patch -d "$tree/linux" -p1 --forward --fuzz=0 --batch <"$patch" >"$work/patch.log" ||
            die 3 "$(basename "$patch") does not apply to this source: $(grep -m1 FAILED "$work/patch.log" || tail -n1 "$work/patch.log")"
    done
    KCONFIG_ALLCONFIG="$lab_dir/custom/config" kbuild allnoconfig >"$work/config.log" 2>&1 ||
        die 3 "the kernel cannot be configured: $(tail -n1 "$work/config.log")"
    lost=$(grep -E '^(CONFIG_|# CONFIG_)' "$lab_dir/custom/config" | grep -vxFf "$tree/linux/.config" | head -n1 || true)
    [ -z "$lost" ] || die 3 "this source or this machine's tools do not allow: $lost"
    printf '%s\n' "$recipe" >"$tree/recipe"
}

kbuild() { # TARGET...
    local compiler=gcc
    if command -v ccache >/dev/null; then
        compiler='ccache gcc'
        export CCACHE_DIR=${CCACHE_DIR:-$lab_cache/ccache} CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-3G}
    fi
    # Whoever builds it, wherever and whenever: the same kernel, and the same for ccache.
    KBUILD_BUILD_USER=dmascope KBUILD_BUILD_HOST=lab KBUILD_BUILD_TIMESTAMP='Thu Jan 1 00:00:00 UTC 2026' \
        make -C "$tree/linux" -j"$(nproc)" CC="$compiler" "$@" </dev/null
}

compile() {
    local log=$tree/build.log pid began=$SECONDS
    say "building kernel $kernel on $(nproc) processors: about a quarter of an hour, once (log: $log)"
    kbuild bzImage modules >"$log" 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 1
        if [ $(((SECONDS - began) % 60)) -eq 0 ]; then
            say "kernel $kernel: $(grep -cE '^ +(CC|AS)( |$)' "$log") of about $files_about files after $(((SECONDS - began) / 60)) min"
        fi
    done
    wait "$pid" || die 3 "kernel $kernel does not build: $(grep -m1 -E '(error|Error|ERROR)[: ]' "$log" || tail -n1 "$log") (log: $log)"
}

collect() { # -> $new, as the folder is to be
    local release
    cp "$tree/linux/arch/x86/boot/bzImage" "$new/vmlinuz"
    cp "$tree/linux/.config" "$new/config"
    release=$(cat "$tree/linux/include/config/kernel.release")
    printf '%s\n' "$release" >"$new/release"
    # Types of its own a module keeps, sources and lines it does not.
    kbuild modules_install INSTALL_MOD_PATH="$new/modules" INSTALL_MOD_STRIP=1 DEPMOD=true >"$work/install.log" 2>&1 ||
        die 3 "the modules cannot be installed: $(tail -n1 "$work/install.log")"
    rm -f -- "$new/modules/lib/modules/$release/"{build,source}
    depmod -b "$new/modules" "$release" 2>"$work/depmod.log" || die 3 "depmod failed: $(head -n1 "$work/depmod.log")"
    kbuild run-command KBUILD_RUN_COMMAND="\$(srctree)/scripts/package/install-extmod-build $new/headers" HOSTCC=gcc CC=gcc >"$work/headers.log" 2>&1 ||
        die 3 "the headers cannot be gathered: $(tail -n1 "$work/headers.log")"
    cp "$tree/linux/.config" "$new/headers/.config"
    mv -T -- "$work/debs" "$new/debs"
    local deb
    deb=$(echo "$new"/debs/*.deb)
    printf '%s\t%s\t%s\n' "$(dpkg-deb -f "$deb" Package)" "$(dpkg-deb -f "$deb" Version)" "$(sha256sum "$deb" | cut -d' ' -f1)" >"$new/packages"
    # Two builds of one source differ by this.
    printf 'recipe\t%s\t%s\n' "$recipe" "$(sha256sum "$new/vmlinuz" | cut -d' ' -f1)" >>"$new/packages"
    # All its modules are there; modules.txt selects among hundreds of a distribution's kernel.
    printf '%s\n' all >"$new/modules.hash"
    printf '%s\n' "$recipe" >"$new/recipe"
}

if [ $only_ask = yes ]; then
    built || exit 1
    exit 0
fi
need_tools flock:util-linux sha256sum:coreutils
if ! built; then
    take_lock "kernel-$kernel"
    if ! built; then
        make_work
        need_packages
        need_tools dpkg:dpkg depmod:kmod xz:xz-utils tar:tar patch:patch gcc:gcc make:make flex:flex bison:bison bc:bc pahole:pahole perl:perl strip:binutils
        if ls "$home"/debs/*.deb >/dev/null 2>&1; then
            cp -rl "$home/debs" "$work/debs" 2>/dev/null || cp -r "$home/debs" "$work/debs"
        else
            fetch
        fi
        if [ "$(cat "$tree/recipe" 2>/dev/null)" != "$recipe" ]; then unpack; fi
        compile
        new=$work/new
        mkdir "$new"
        collect
        mkdir -p "$lab_cache/kernels"
        if [ -e "$home" ]; then mv -T -- "$home" "$work/old"; fi
        mv -T -- "$new" "$home"
        rm -rf -- "$tree"
    fi
fi
printf '%s\n' "$home"
