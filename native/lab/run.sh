#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
# Copyright (c) 2026 Dmascope contributors
#
# run.sh [--print] [--agent DIR] KERNEL SCENARIO RUNDIR
#
# Prepares all that a guest needs (kernels.sh, image.sh; nothing is fetched or built when the cache is complete) and then
# starts QEMU in the foreground, or with --print prints its command line, one argument per line, the program first.
#   --agent DIR   folder whose *.jar files become the guest's /opt/dmascope/lib (the class path of org.dmascope.agent.Main)
#   RUNDIR        private folder of this guest, created when missing; its path may have 80 bytes at most:
#     truth.sock        port org.dmascope.truth: phase lines, then the truth as one line of JSON
#     agent.root.sock   port org.dmascope.agent.root: an agent with all rights, on its stdio
#     agent.root2.sock, agent.root3.sock   the same for a second and a third reader
#     agent.user.sock   port org.dmascope.agent.user: an agent of uid 1000 without capabilities
#     agent.NAME.sock   ports that the scenario adds (scenarios/SCENARIO/ports: port, uid, capabilities)
#     qmp.sock          QEMU's own control socket ("quit" ends the guest; so does ending the process)
#     console.log       what the guest's kernel and programs print
#     qemu.pid          process id of QEMU while it runs
# One connection at a time per socket. Nothing that the guest does outlives it: its drives are read-only.
# DMASCOPE_LAB_MEMORY (default 768M) and DMASCOPE_LAB_ACCEL (default tcg,thread=multi) change the machine.
# shellcheck disable=SC2054  # the commas are QEMU's
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname -- "$0")/common.sh"

usage='usage: run.sh [--print] [--agent DIR] KERNEL SCENARIO RUNDIR'
print=no agent=
while [ $# -gt 0 ]; do
    case $1 in
        --print) print=yes ;;
        --agent)
            [ $# -ge 2 ] || die 2 "$usage"
            agent=$2
            shift
            ;;
        -*) die 2 "$usage" ;;
        *) break ;;
    esac
    shift
done
[ $# -eq 3 ] || die 2 "$usage"
kernel=$1 scenario=$2 rundir=$3
known_kernel "$kernel"
case $scenario in
    '' | *[!a-z0-9-]*) die 2 "not a scenario name: '$scenario'" ;;
esac
[ -d "$lab_dir/scenarios/$scenario" ] ||
    die 2 "unknown scenario '$scenario': one of $(cd "$lab_dir/scenarios" && echo *)"
need_tools qemu-system-x86_64:qemu-system-x86
(umask 077 && mkdir -p -- "$rundir") || die 3 "cannot create $rundir"
rundir=$(CDPATH='' cd -- "$rundir" && pwd)
case $rundir in *$'\n'*) die 2 "a newline in the path of RUNDIR" ;; esac
[ ${#rundir} -le 80 ] || die 2 "the path of RUNDIR is too long for a socket: $rundir"

prepared=$("$lab_dir/image.sh" ${agent:+--agent "$agent"} "$kernel")
vmlinuz=$(sed -n 's/^vmlinuz=//p' <<<"$prepared")
initrd=$(sed -n 's/^initrd=//p' <<<"$prepared")
modules=$(sed -n 's/^modules=//p' <<<"$prepared")
root=$(sed -n 's/^root=//p' <<<"$prepared")
agent=$(sed -n 's/^agent=//p' <<<"$prepared")

escape() { printf '%s' "${1//,/,,}"; } # QEMU's own quoting of commas in option values

# One processor: the emulation of one alone takes a third less of this machine's time than that of two, and guests of several kernels run side by
# side. A scenario where it matters has two (its qemu.args come later and win).
# tsc=unstable clocksource=hpet: the guest measures how fast its TSC ticks while it boots, and on a busy machine it measures
# that wrong; its clock then ran 48 times too fast. The rate of the HPET it reads from a register.
command=(
    qemu-system-x86_64 -name "dmascope-lab-$kernel-$scenario" -no-user-config -nodefaults
    -machine q35 -accel "${DMASCOPE_LAB_ACCEL:-tcg,thread=multi}" -cpu max -smp 1 -m "${DMASCOPE_LAB_MEMORY:-768M}"
    -display none -no-reboot
    -kernel "$vmlinuz" -initrd "$initrd"
    -append "console=ttyS0 panic=-1 loglevel=4 mitigations=off tsc=unstable clocksource=hpet cryptomgr.notests dmascope.scenario=$scenario$(
        [ ! -r "$lab_dir/scenarios/$scenario/append" ] || sed -n 's/^\([^#].*\)/ \1/p' "$lab_dir/scenarios/$scenario/append" | tr -d '\n'
    )"
    -drive "file=$(escape "$root"),format=raw,if=none,id=root,readonly=on"
    -device virtio-blk-pci,drive=root,addr=0x18
    -drive "file=$(escape "$modules"),format=raw,if=none,id=modules,readonly=on"
    -device virtio-blk-pci,drive=modules,addr=0x19
)
if [ -n "$agent" ]; then
    command+=(-drive "file=$(escape "$agent"),format=raw,if=none,id=agent,readonly=on"
        -device virtio-blk-pci,drive=agent,addr=0x1a)
fi
command+=(
    -chardev "file,id=console,path=$(escape "$rundir")/console.log" -serial chardev:console
    -device virtio-serial-pci,id=ports,addr=0x1b
)
number=1
ports="truth agent.root agent.root2 agent.root3 agent.user"
if [ -r "$lab_dir/scenarios/$scenario/ports" ]; then
    ports="$ports $(sed -n 's/^\([a-z][a-z0-9.-]*\) .*/\1/p' "$lab_dir/scenarios/$scenario/ports" | tr '\n' ' ')"
fi
for port in $ports; do
    command+=(-chardev "socket,id=$port,path=$(escape "$rundir")/$port.sock,server=on,wait=off"
        -device "virtserialport,bus=ports.0,nr=$number,chardev=$port,name=org.dmascope.$port")
    number=$((number + 1))
done
command+=(-qmp "unix:$(escape "$rundir")/qmp.sock,server=on,wait=off" -pidfile "$rundir/qemu.pid")
while IFS= read -r argument; do
    case $argument in '' | '#'*) ;; *) command+=("$argument") ;; esac
done <"$lab_dir/scenarios/$scenario/qemu.args"

if [ $print = yes ]; then
    printf '%s\n' "${command[@]}"
else
    exec "${command[@]}"
fi
