#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# module.sh KERNEL      KERNEL = 6.1 | 6.12 | 7.3 | custom
#
# Makes sure that the test module of module/ is built for a Debian kernel of the cache, and prints its path, …/dmabuf_lab.ko. For kernels whose
# drivers are to take dma-bufs that do not (6.12, 7.3), rdma_rxe of the kernel's own source with rxe/ lies beside it.
# Kernel headers and build tools come as Debian packages by apt, as the kernel itself, and are only unpacked while the module
# is built; the packages stay in the cache, so that a changed module needs no network. The file name carries a hash of what
# went in. The compiler is the kernel's own (gcc-N) where this machine has it, else gcc. Kernel `custom` has its headers beside it.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname -- "$0")/common.sh"
# shellcheck source=apt.sh
. "$lab_dir/apt.sh"

[ $# -eq 1 ] || die 2 "usage: module.sh KERNEL   (one of $lab_kernels)"
kernel=$1
known_kernel "$kernel"
kernel_home=$("$lab_dir/kernels.sh" "$kernel")
release=$(cat "$kernel_home/release")
home=$lab_cache/module/$kernel
packages=$home/packages-$release

case $kernel in 6.12 | 7.3) with_rxe=yes ;; *) with_rxe= ;; esac

hash=$(cd "$lab_dir" && { sha256sum module/* rxe/* module.sh "$kernel_home/packages" && gcc -dumpfullversion; } 2>/dev/null | short_hash)
module=$home/$hash/dmabuf_lab.ko

fetch() {
    rm -rf -- "$home"/packages-*
    mkdir -p "$work/packages/headers"
    say "fetching the headers of kernel $kernel"
    apt_open "$(suite_of "$kernel")"
    # shellcheck disable=SC2046
    apt_download "$work/packages/headers" "linux-headers-$release" $(depends_of "linux-headers-$release" | grep -E '^linux-(headers|kbuild)-')
    mv -T -- "$work/packages" "$packages"
}

# The one driver of the kernel's source. Of the source package, a hundred megabytes and more, nothing else stays. Its version
# is the kernel's own as long as the archive has that; a later one of the same kernel differs in little, and scenario rxe would show it.
fetch_rxe() {
    local source version
    say "fetching the source of kernel $kernel for its rdma_rxe"
    version=$(awk '$1 ~ /^linux-image-/ { print $2 }' "$kernel_home/packages" | head -n1)
    apt_open "$(suite_of "$kernel")"
    mkdir "$work/source" "$work/rxe"
    if ! (apt_download "$work/source" "linux-source-$kernel=$version") 2>/dev/null; then
        say "the archive has no source of $version any more: taking the one that it has"
        apt_download "$work/source" "linux-source-$kernel"
    fi
    source=$(echo "$work"/source/*.deb)
    dpkg --fsys-tarfile "$source" | tar -xO --wildcards "./usr/src/linux-source-$kernel.tar.*" | tar -C "$work/rxe" -xJ --wildcards --strip-components=5 "*/drivers/infiniband/sw/rxe/*" ||
        die 3 "the source of kernel $kernel cannot be unpacked"
    rm -rf -- "$work/source"
    mv -T -- "$work/rxe" "$packages/rxe"
}

# The driver's types are those that Debian built: no structure changed, and making them needs more than the headers.
build_rxe() {
    local built=$work/module/rxe/rdma_rxe.ko stock
    stock=$(find "$kernel_home/modules/" -name 'rdma_rxe.ko*' | head -n1)
    case $stock in
        *.xz) xz -dc "$stock" >"$work/stock.ko" ;;
        *.ko) cp -- "$stock" "$work/stock.ko" ;;
        *) die 3 "kernel $kernel has no rdma_rxe" ;;
    esac
    objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc "$work/stock.ko" "$work/types"
    [ -s "$work/types" ] || die 3 "Debian's rdma_rxe of kernel $kernel has no type information"
    strip -g "$built"
    objcopy --add-section ".BTF=$work/types" --set-section-flags .BTF=alloc,readonly,data "$built"
    mv -- "$built" "$work/built/"
}

# The build tools are those of the kernel's release of Debian. Where this machine's libraries are too old for them (or missing),
# they run with their own, through their own loader. Nothing of that is in the module.
run_with_own_libraries() { # TREE
    local tree=$1 tool libraries=
    find "$tree/usr/lib/" -type f -perm -u+x >"$work/tools"
    while IFS= read -r tool; do
        ldd "$tool" 2>&1 | grep -q 'not found' || continue
        if [ -z "$libraries" ]; then
            fetch_libraries
            libraries=$(dirname -- "$(find "$work/libraries" -name 'ld-linux-x86-64.so.2' -path '*x86_64-linux-gnu*' | head -n1)")
        fi
        mv -- "$tool" "$tool.elf"
        printf '#!/bin/sh\nexec "%s/ld-linux-x86-64.so.2" --library-path "%s" "%s.elf" "$@"\n' "$libraries" "$libraries" "$tool" >"$tool"
        chmod +x "$tool"
    done <"$work/tools"
}

fetch_libraries() { # -> $work/libraries, unpacked
    local suite deb names
    if ! [ -d "$packages/libraries" ]; then
        suite=$(suite_of "$kernel")
        suite=${suite%%-*}
        say "fetching the C library of $suite for the build tools"
        apt_open "$suite"
        names=$(apt_here apt-cache pkgnames | grep -xE 'libc6|libelf1(t64)?|libzstd1|zlib1g' | tr '\n' ' ')
        mkdir "$work/debs"
        # shellcheck disable=SC2086
        apt_download "$work/debs" $names
        mv -T -- "$work/debs" "$packages/libraries"
    fi
    for deb in "$packages"/libraries/*.deb; do dpkg -x "$deb" "$work/libraries"; done
}

build() {
    need_tools gcc:gcc make:make strip:binutils objcopy:binutils dpkg:dpkg patch:patch xz:xz-utils
    local deb tree=$work/tree headers compiler= overrides=() reason
    say "building the test module for kernel $kernel"
    if [ -d "$kernel_home/headers" ]; then
        headers=$kernel_home/headers
    else
        for deb in "$packages"/headers/*.deb; do dpkg -x "$deb" "$tree"; done
        headers=$tree/usr/src/linux-headers-$release
        [ -r "$headers/Module.symvers" ] || die 3 "the packages in $packages hold no headers of kernel $release (remove the folder to fetch them again)"
        sed -i "s#/usr/src/#$tree/usr/src/#" "$headers/Makefile"
        run_with_own_libraries "$tree"
        compiler=$(sed -n 's/^CC *= .*(CROSS_COMPILE)//p' "$headers/.kernelvariables")
    fi
    command -v "${compiler:-none}" >/dev/null || compiler=gcc
    # What the kernel's compiler knows and an older one does not: the kernel's configuration says that it is there.
    "$compiler" -fmin-function-alignment=16 -x c -c -o /dev/null /dev/null 2>/dev/null || overrides+=(CONFIG_CC_HAS_MIN_FUNCTION_ALIGNMENT=)
    mkdir "$work/module"
    cp -- "$lab_dir"/module/* "$work/module/"
    if [ "$with_rxe" ]; then
        cp -r -- "$packages/rxe" "$work/module/"
        patch -d "$work/module/rxe" -p1 --forward --fuzz=0 --batch <"$lab_dir/rxe/rxe.patch" >"$work/patch.log" ||
            die 3 "rxe.patch does not apply to kernel $kernel: $(grep -m1 FAILED "$work/patch.log" || tail -n1 "$work/patch.log")"
        cp -- "$lab_dir"/rxe/*.[ch] "$work/module/rxe/"
    fi
    # No type information of its own: the kernel's has all that is read, and making it needs pahole.
    if ! make -s -C "$headers" M="$work/module" CC="$compiler" CONFIG_DEBUG_INFO_BTF_MODULES= KCFLAGS=-Werror "${overrides[@]}" modules \
        >"$work/make.log" 2>&1; then
        reason=$(grep -m1 -E '(error|ERROR): |\*\*\* ' "$work/make.log" || tail -n1 "$work/make.log")
        die 3 "the test module does not build for kernel $kernel: ${reason#"$work/module/"}"
    fi
    strip -g "$work/module/dmabuf_lab.ko"
    mkdir "$work/built"
    mv -- "$work/module/dmabuf_lab.ko" "$work/built/"
    [ -z "$with_rxe" ] || build_rxe
    mv -T -- "$work/built" "$(dirname -- "$module")"
}

need_tools flock:util-linux sha256sum:coreutils gcc:gcc
if ! [ -e "$module" ]; then
    mkdir -p "$home"
    take_lock "module-$kernel"
    if ! [ -e "$module" ]; then
        make_work
        [ -d "$packages/headers" ] || [ -d "$kernel_home/headers" ] || fetch
        [ -z "$with_rxe" ] || [ -d "$packages/rxe" ] || fetch_rxe
        build
        # The two newest stay, so that two checkouts do not fight.
        # shellcheck disable=SC2012
        ls -td "$home"/????????????????/ | tail -n +3 | while IFS= read -r old; do rm -rf -- "$old"; done
    fi
fi
printf '%s\n' "$module"
