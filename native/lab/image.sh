#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# image.sh [--agent DIR] KERNEL
#
# Makes sure that the kernel, its initramfs and the root image are in the cache, and prints these lines:
#   vmlinuz=PATH
#   initrd=PATH    busybox and the modules of this kernel that it needs to get at its drives
#   modules=PATH   ext4: all modules of modules.txt, the test module, lab/rdma_rxe.ko (module.sh), and boot/config-RELEASE
#   root=PATH      ext4, the same for all kernels: busybox, a small Java runtime, libbpf, rdma and libibverbs where this machine
#                  has them, the programs of src/, the scenarios
#   agent=PATH     with --agent: ext4 with the *.jar files of DIR, to be mounted as /opt/dmascope/lib
# Each file name carries a hash of what went into it, so nothing is made twice and a running guest keeps its file.
# The Java runtime is linked from a JDK 21 or later: $JAVA_HOME, else that of `java` on the PATH, else the newest in
# /usr/lib/jvm. No root rights and no loop mounts are needed.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname -- "$0")/common.sh"

agent_jars=()
if [ "${1:-}" = --agent ] && [ $# -ge 2 ]; then
    [ -d "$2" ] || die 3 "no such folder: $2"
    shopt -s nullglob
    agent_jars=("$2"/*.jar)
    shopt -u nullglob
    [ ${#agent_jars[@]} -gt 0 ] || die 3 "no jar in $2"
    shift 2
fi
[ $# -eq 1 ] || die 2 "usage: image.sh [--agent DIR] KERNEL   (one of $lab_kernels)"
kernel=$1
known_kernel "$kernel"
need_tools flock:util-linux sha256sum:coreutils busybox:busybox-static cpio:cpio mkfs.ext4:e2fsprogs \
    gcc:gcc make:make ldd:libc-bin depmod:kmod
busybox=$(command -v busybox)
if ldd "$busybox" >/dev/null 2>&1; then die 3 "missing: a static busybox (install: busybox-static)"; fi

# JAVA_HOME, then `java` on the PATH, then /usr/lib/jvm, newest first: the first that has jlink and is 21 or later.
find_jdk() {
    local candidate version
    while IFS= read -r candidate; do
        if ! [ -x "$candidate/bin/jlink" ] || ! [ -r "$candidate/release" ]; then continue; fi
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        if [ "${version:-0}" -ge 21 ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done < <(
        printf '%s\n' "${JAVA_HOME:-}"
        if command -v java >/dev/null; then dirname -- "$(dirname -- "$(readlink -f -- "$(command -v java)")")"; fi
        find /usr/lib/jvm -mindepth 1 -maxdepth 1 2>/dev/null | sort -rV
    )
    die 3 "missing: a JDK 21 or later with jlink (set JAVA_HOME)"
}
jdk=$(find_jdk)
# What the agent's plain Java and JNA need.
java_modules=java.base,java.logging,jdk.unsupported
# Those of guest/initramfs-init. crc32c is what ext4 asks for by an alias.
boot_modules="virtio_pci virtio_blk virtio_console crc32c_generic crc32c-intel ext4"

kernel_home=$("$lab_dir/kernels.sh" "$kernel")
test_module=$("$lab_dir/module.sh" "$kernel")
rxe_module=$(dirname -- "$test_module")/rdma_rxe.ko
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
        --output "$work/jre" >"$work/jlink.log" 2>&1 ||
        die 3 "jlink failed: $(head -n1 "$work/jlink.log")"
    # A class archive is only used in full when it was made with the options of the later start; older JDKs take none.
    "$work/jre/bin/java" --enable-native-access=ALL-UNNAMED -Xshare:dump >"$work/dump.log" 2>&1 ||
        "$work/jre/bin/java" -Xshare:dump >"$work/dump.log" 2>&1 ||
        say "no class archive for the runtime, it will start more slowly"
    mv -T -- "$work/jre" "$jre"
}

# What an agent loads by name. A machine without it makes an image without it: an agent there does what it does on a host
# that lacks the library.
find_library() { # NAME
    ldconfig -p 2>/dev/null | sed -n "s/^[ \\t]*${1//./\\.} (libc6,x86-64.*) => //p" | head -n1
}

# A second opinion about memory regions (src/rdma_tool.c); a guest without it is not compared with it.
find_rdma() {
    PATH=$PATH:/usr/sbin:/sbin command -v rdma || true
}

# For trials by libibverbs: the library, the provider of rdma_rxe alone, and what names that provider (rdma-core libibverbs/dynamic_driver.c).
# The devices of the test module have no provider anywhere. A guest without them shows that kind of trial as unavailable.
find_verbs() {
    local library provider config=/etc/libibverbs.d/rxe.driver
    library=$(find_library libibverbs.so.1)
    provider=$(find /usr/lib -path '*/libibverbs/librxe-rdmav*.so' 2>/dev/null | sort | tail -n1)
    if [ "$library" ] && [ "$provider" ] && [ -e "$config" ]; then printf '%s\n' "$library" "$provider" "$config"; fi
}

build_root() {
    local tree=$work/root library
    say "making the root image"
    make -s -C "$lab_dir" OUT="$work/bin" >&2 || die 3 "the guest's programs do not compile"
    mkdir -p "$tree"/{sbin,etc,dev,proc,sys,run,tmp,root,boot,lib/modules,opt/lab/bin,opt/lab/scenarios,opt/dmascope/lib}
    applets "$tree/bin"
    cp "$lab_dir/guest/init" "$tree/sbin/init"
    cp "$work"/bin/* "$tree/opt/lab/bin/"
    for scenario in "$lab_dir"/scenarios/*/; do
        scenario=$(basename -- "$scenario")
        mkdir "$tree/opt/lab/scenarios/$scenario"
        cp "$lab_dir/scenarios/$scenario/start" "$tree/opt/lab/scenarios/$scenario/"
        if [ -e "$lab_dir/scenarios/$scenario/ports" ]; then
            cp "$lab_dir/scenarios/$scenario/ports" "$tree/opt/lab/scenarios/$scenario/"
        fi
    done
    printf 'root:x:0:0:root:/tmp:/bin/sh\nlab:x:1000:1000:lab:/tmp:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' \
        >"$tree/etc/passwd"
    printf 'root:x:0:\nlab:x:1000:\nnogroup:x:65534:\n' >"$tree/etc/group"
    # With its times: the class archive of the runtime is only used while they match.
    cp -a "$jre" "$tree/opt/jre"
    # shellcheck disable=SC2046
    libraries_of "$jre/bin/java" $(find "$jre/lib" -name '*.so') >"$work/libraries"
    if [ "$libbpf" ]; then
        echo "$libbpf"
        libraries_of "$libbpf"
    else
        say "no libbpf.so.1 on this machine (install: libbpf1): guests will have none"
    fi >>"$work/libraries"
    if [ "$rdma" ]; then
        mkdir "$tree/opt/lab/peer"
        cp -L "$rdma" "$tree/opt/lab/peer/rdma"
        libraries_of "$rdma" >>"$work/libraries"
    else
        say "no program rdma on this machine (install: iproute2): regions are not compared with what it prints"
    fi
    if [ "$verbs" ]; then
        echo "$verbs" >>"$work/libraries"
        # shellcheck disable=SC2086
        libraries_of $verbs >>"$work/libraries"
    else
        say "no libibverbs with a provider of rdma_rxe on this machine (install: libibverbs1 ibverbs-providers): it is not tried"
    fi
    # What the native part of JNA may ask for by name.
    for library in libdl.so.2 libpthread.so.0 librt.so.1 libm.so.6; do
        library=$(dirname -- "$(grep -m1 '/libc\.so\.6$' "$work/libraries")")/$library
        if [ -e "$library" ]; then echo "$library" >>"$work/libraries"; fi
    done
    while IFS= read -r library; do
        mkdir -p "$tree$(dirname -- "$library")"
        cp -L "$library" "$tree$library"
    done <"$work/libraries"
    make_ext4 "$tree" "$root" 8192
}

# The jars, the class path in the order that the class archive was made with, and that archive. It spares the emulated
# machine a good part of the agent's start. The folder may differ from the one it was made in, names and times may not.
build_agent() {
    local tree=$work/agent archive=()
    mkdir "$tree"
    cp -- "${agent_jars[@]}" "$tree/"
    touch -d @1700000000 "$tree"/*.jar
    mapfile -t archive < <(printf '%s\n' "$tree"/*.jar | sort)
    # The training run greets and ends, because its input is empty; to the classes that it loads come all others of the jars, which a reading
    # then loads one by one.
    local path options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
    path=$(IFS=:; echo "${archive[*]}")
    if timeout 120 "$jre/bin/java" "${options[@]}" -XX:DumpLoadedClassList="$work/classes.list" -cp "$path" org.dmascope.agent.Main --stdio </dev/null >"$work/archive.log" 2>&1; then
        for jar in "${archive[@]}"; do
            "$jdk/bin/jar" tf "$jar" | sed -n '/^META-INF/d; /module-info/d; s/\.class$//p'
        done >>"$work/classes.list"
        timeout 300 "$jre/bin/java" "${options[@]}" -Xshare:dump -XX:SharedClassListFile="$work/classes.list" -XX:SharedArchiveFile="$tree/agent.jsa" -cp "$path" \
            >"$work/archive.log" 2>&1
    fi || say "no class archive for the agent, it will start more slowly: $(tail -n1 "$work/archive.log" | tr -cd '[:print:]')"
    printf '/opt/dmascope/lib/%s\n' "${archive[@]##*/}" | paste -sd: >"$tree/classpath"
    make_ext4 "$tree" "$agent" 1024
}

build_initrd() {
    local tree=$work/initrd release from file
    say "making the initramfs of kernel $kernel"
    release=$(cat "$kernel_home/release")
    from=$kernel_home/modules/lib/modules/$release
    mkdir -p "$tree"/{dev,proc,sys,root} "$tree/lib/modules/$release"
    applets "$tree/bin"
    cp "$lab_dir/guest/initramfs-init" "$tree/init"
    # shellcheck disable=SC2086
    module_files "$from/modules.dep" $boot_modules | while IFS= read -r file; do
        mkdir -p "$tree/lib/modules/$release/$(dirname -- "$file")"
        cp "$from/$file" "$tree/lib/modules/$release/$file"
    done
    depmod -b "$tree" "$release" 2>/dev/null || die 3 "depmod failed"
    # Small and not compressed: unpacking under emulation costs more than loading.
    (cd "$tree" && find . | sort | cpio -o -H newc -R 0:0 --quiet) >"$work/initrd.cpio"
    mv -- "$work/initrd.cpio" "$initrd"
}

build_modules() {
    local tree=$work/modules release
    release=$(cat "$kernel_home/release")
    mkdir "$tree" "$work/depmod"
    cp -r -- "$kernel_home/modules/lib/modules/$release" "$tree/"
    mkdir "$tree/boot" "$tree/$release/extra" "$work/depmod/lib"
    cp -- "$test_module" "$tree/$release/extra/"
    # Beside the kernel's own modules: only the scenario that wants it loads it, by its path.
    if [ -e "$rxe_module" ]; then
        mkdir "$tree/lab"
        cp -- "$rxe_module" "$tree/lab/"
    fi
    ln -s "$tree" "$work/depmod/lib/modules"
    depmod -b "$work/depmod" "$release" 2>/dev/null || die 3 "depmod failed"
    cp -- "$kernel_home/config" "$tree/boot/config-$release"
    make_ext4 "$tree" "$modules" 1024
}

make_ext4() { # TREE IMAGE SLACK_KIB
    local size=$(($(du -sk --apparent-size "$1" | cut -f1) * 11 / 10 + $3))
    mkfs.ext4 -q -F -O ^has_journal,^resize_inode -m 0 -d "$1" "$work/image" "${size}k" >"$work/mkfs.log" 2>&1 ||
        die 3 "mkfs.ext4 failed: $(tail -n1 "$work/mkfs.log")"
    mv -- "$work/image" "$2"
}

cd "$lab_dir"
jre=$images/jre-$({
    cat "$jdk/release"
    echo "$java_modules dump 1"
} | short_hash)
libbpf=$(find_library libbpf.so.1)
rdma=$(find_rdma)
verbs=$(find_verbs)
# shellcheck disable=SC2046
root=$images/root-$({
    command -v clang || true
    sha256sum "$busybox" Makefile image.sh src/* bpf/* module/dmabuf_lab.h guest/init $(find scenarios ../bpf/kernel.h -name start -o -name ports -o -name kernel.h 2>/dev/null | sort)
    if [ "$libbpf" ]; then sha256sum "$libbpf"; fi
    if [ "$rdma" ]; then sha256sum "$rdma"; fi
    # shellcheck disable=SC2086
    if [ "$verbs" ]; then sha256sum $verbs; fi
    basename "$jre"
} | short_hash).img
initrd=$images/initrd-$kernel-$(sha256sum "$busybox" image.sh guest/initramfs-init "$kernel_home"/{modules.hash,packages} | short_hash).cpio
modules=$images/modules-$kernel-$(sha256sum image.sh "$kernel_home"/{modules.hash,packages} "$test_module" $(find "$rxe_module" 2>/dev/null) | short_hash).img
agent=
if [ ${#agent_jars[@]} -gt 0 ]; then
    agent=$images/agent-$({
        basename "$jre"
        sha256sum image.sh | cut -d' ' -f1
        for jar in "${agent_jars[@]}"; do
            basename "$jar"
            sha256sum <"$jar"
        done
    } | short_hash).img
fi
if { [ "$agent" ] && ! [ -e "$agent" ]; } || ! [ -e "$modules" ] || ! [ -e "$jre" ] || ! [ -e "$root" ] || ! [ -e "$initrd" ]; then
    take_lock images
    make_work
    [ -e "$jre" ] || build_jre
    [ -e "$root" ] || build_root
    [ -z "$agent" ] || [ -e "$agent" ] || build_agent
    if [ "$agent" ]; then prune agent "$agent"; fi
    [ -e "$initrd" ] || build_initrd
    [ -e "$modules" ] || build_modules
    prune "modules-$kernel" "$modules"
    prune jre "$jre"
    prune root "$root"
    prune "initrd-$kernel" "$initrd"
fi
printf 'vmlinuz=%s\ninitrd=%s\nmodules=%s\nroot=%s\n' "$kernel_home/vmlinuz" "$initrd" "$modules" "$root"
if [ "$agent" ]; then printf 'agent=%s\n' "$agent"; fi
