#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# image.sh KERNEL
#
# Makes sure that the kernel, its initramfs and the root image are in the cache, and prints three lines:
#   vmlinuz=PATH
#   initrd=PATH    busybox and the modules of this kernel
#   root=PATH      ext4, the same for all kernels: busybox, a small Java runtime, the programs of src/, the scenarios
# Each file name carries a hash of what went into it, so nothing is made twice and a running guest keeps its file.
# The Java runtime is linked from a JDK 21 or later: $JAVA_HOME, else that of `java` on the PATH, else the newest in
# /usr/lib/jvm. No root rights and no loop mounts are needed.
set -euo pipefail
. "$(dirname -- "$0")/common.sh"

[ $# -eq 1 ] || die 2 "usage: image.sh KERNEL   (one of $lab_kernels)"
kernel=$1
known_kernel "$kernel"
need_tools flock:util-linux sha256sum:coreutils busybox:busybox-static cpio:cpio mkfs.ext4:e2fsprogs \
    gcc:gcc make:make ldd:libc-bin
busybox=$(command -v busybox)
if ldd "$busybox" >/dev/null 2>&1; then die 3 "missing: a static busybox (install: busybox-static)"; fi

# JAVA_HOME, then `java` on the PATH, then /usr/lib/jvm, newest first: the first that has jlink and is 21 or later.
find_jdk() {
    local candidate version
    while IFS= read -r candidate; do
        [ -x "$candidate/bin/jlink" ] && [ -r "$candidate/release" ] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        if [ "${version:-0}" -ge 21 ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done < <(
        printf '%s\n' "${JAVA_HOME:-}"
        if command -v java >/dev/null; then dirname -- "$(dirname -- "$(readlink -f -- "$(command -v java)")")"; fi
        ls -d /usr/lib/jvm/*/ 2>/dev/null | sed 's,/$,,' | sort -rV
    )
    die 3 "missing: a JDK 21 or later with jlink (set JAVA_HOME)"
}
jdk=$(find_jdk)
# What the agent's plain Java and JNA need.
java_modules=java.base,java.logging,jdk.unsupported

kernel_home=$("$lab_dir/kernels.sh" "$kernel")
images=$lab_cache/images
mkdir -p "$images"

prune() { # PREFIX KEEP: the two newest of a kind stay, so that two checkouts do not fight
    local old
    # shellcheck disable=SC2012
    ls -t "$images/$1"-* 2>/dev/null | tail -n +3 | while IFS= read -r old; do
        [ "$old" = "$2" ] || rm -rf -- "$old"
    done
}

applets() { # FOLDER: busybox and a link for each of its names
    mkdir -p "$1"
    cp "$busybox" "$1/busybox"
    "$busybox" --list | while IFS= read -r name; do
        [ "$name" = busybox ] || ln -s busybox "$1/$name"
    done
}

libraries_of() { # FILE... -> shared libraries and the loader, as absolute paths, without those of the runtime itself
    for file in "$@"; do ldd "$file" 2>/dev/null || true; done |
        sed -n 's/.* => \(\/[^ ]*\) .*/\1/p; s/^[ \t]*\(\/[^ ]*\) (.*/\1/p' | grep -v "^$images/" | sort -u
}

build_jre() {
    say "linking a Java runtime from $jdk"
    "$jdk/bin/jlink" --add-modules "$java_modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
        --generate-cds-archive --output "$work/jre" >"$work/jlink.log" 2>&1 || {
        cat "$work/jlink.log" >&2
        die 3 "jlink failed"
    }
    mv -T -- "$work/jre" "$jre"
}

build_root() {
    local tree=$work/root library size
    say "making the root image"
    make -s -C "$lab_dir" OUT="$work/bin" >&2 || die 3 "the guest's programs do not compile"
    mkdir -p "$tree"/{sbin,etc,dev,proc,sys,run,tmp,root,lib/modules,opt/lab/bin,opt/lab/scenarios,opt/dmascope/lib}
    applets "$tree/bin"
    cp "$lab_dir/guest/init" "$tree/sbin/init"
    cp "$work"/bin/* "$tree/opt/lab/bin/"
    for scenario in "$lab_dir"/scenarios/*/; do
        scenario=$(basename -- "$scenario")
        mkdir "$tree/opt/lab/scenarios/$scenario"
        cp "$lab_dir/scenarios/$scenario/start" "$tree/opt/lab/scenarios/$scenario/"
    done
    printf 'root:x:0:0:root:/tmp:/bin/sh\nlab:x:1000:1000:lab:/tmp:/bin/sh\n' >"$tree/etc/passwd"
    printf 'root:x:0:\nlab:x:1000:\n' >"$tree/etc/group"
    # With its times: the class archive of the runtime is only used while they match.
    cp -a "$jre" "$tree/opt/jre"
    # shellcheck disable=SC2046
    libraries_of "$jre/bin/java" $(find "$jre/lib" -name '*.so') >"$work/libraries"
    # What the native part of JNA may ask for by name.
    for library in libdl.so.2 libpthread.so.0 librt.so.1 libm.so.6; do
        library=$(dirname -- "$(grep -m1 '/libc\.so\.6$' "$work/libraries")")/$library
        if [ -e "$library" ]; then echo "$library" >>"$work/libraries"; fi
    done
    while IFS= read -r library; do
        mkdir -p "$tree$(dirname -- "$library")"
        cp -L "$library" "$tree$library"
    done <"$work/libraries"
    size=$(($(du -sm --apparent-size "$tree" | cut -f1) * 11 / 10 + 12))
    mkfs.ext4 -q -F -O ^has_journal,^resize_inode -m 0 -d "$tree" "$work/root.img" "${size}M" >"$work/mkfs.log" 2>&1 || {
        cat "$work/mkfs.log" >&2
        die 3 "mkfs.ext4 failed"
    }
    mv -- "$work/root.img" "$root"
}

build_initrd() {
    local tree=$work/initrd
    say "making the initramfs of kernel $kernel"
    mkdir -p "$tree"/{dev,proc,sys,root,lib}
    applets "$tree/bin"
    cp "$lab_dir/guest/initramfs-init" "$tree/init"
    cp -r "$kernel_home/modules/lib/modules" "$tree/lib/modules"
    # Not compressed: unpacking under emulation costs more than loading.
    (cd "$tree" && find . | LC_ALL=C sort | cpio -o -H newc -R 0:0 --quiet) >"$work/initrd.cpio"
    mv -- "$work/initrd.cpio" "$initrd"
}

cd "$lab_dir"
jre=$images/jre-$({
    cat "$jdk/release"
    echo "$java_modules"
} | short_hash)
root=$images/root-$({
    sha256sum "$busybox" Makefile image.sh src/* guest/init scenarios/*/start
    basename "$jre"
} | short_hash).img
initrd=$images/initrd-$kernel-$(sha256sum "$busybox" guest/initramfs-init "$kernel_home"/{modules.hash,packages} | short_hash).cpio
if ! [ -e "$jre" ] || ! [ -e "$root" ] || ! [ -e "$initrd" ]; then
    take_lock images
    make_work
    [ -e "$jre" ] || build_jre
    [ -e "$root" ] || build_root
    [ -e "$initrd" ] || build_initrd
    prune jre "$jre"
    prune root "$root"
    prune "initrd-$kernel" "$initrd"
fi
printf 'vmlinuz=%s\ninitrd=%s\nroot=%s\n' "$kernel_home/vmlinuz" "$initrd" "$root"
