# SPDX-License-Identifier: EPL-2.0
# Copyright (c) 2026 Dmascope contributors
# shellcheck shell=bash
# The rows of the window; sourced by ./bench. Dmascope's window and an empty workbench of the same target platform (tests/org.dmascope.host)
# are started in turn under one Xvfb, with the same options of Java and an archive of classes each.

# set by ./bench
: "${top:?}" "${work:?}" "${java:?}" "${path:?}" "${small:?}"

# The products that this uses; makes the empty one when it is not there.
window_products() {
    host=$top/tests/org.dmascope.host.repository/target/products/host/linux/gtk/x86_64
    starter=$(window_launcher) || return 1
    if ! [ -d "$host/plugins" ]; then
        need_maven
        (cd "$top" && run_logged "$state/bench-host.log" "making the empty workbench" "$maven" -B -ntp -DskipTests verify \
            -pl tests/org.dmascope.host.repository -am) || return 1
    fi
    [ -d "$host/plugins" ] && command -v Xvfb > /dev/null
}

# Starters of both, in the files $ours and $empty. That of the empty one is Dmascope's own command line with other places.
window_starters() {
    ours=$work/window
    empty=$work/empty
    mkdir -p "$work/empty-cache"
    printf '#!/bin/sh\nXDG_STATE_HOME=%s XDG_CACHE_HOME=%s exec %s --window "$@"\n' "$work/state" "$work/cache" "$starter" > "$ours"
    {
        printf '#!/bin/sh\njava_home=%s here=%s cache=%s state=%s launcher=%s agent_path= lab_home= ahead=-Ddmascope.ahead.none=\n' "$JAVA_HOME" "${starter%/*}" "$work/empty-cache" \
            "$work/empty-state" "$(find "$host/plugins" -name 'org.eclipse.equinox.launcher_*.jar')"
        sed -n '/^exec "\$java_home/,$p' "$starter"
    } > "$empty"
    chmod +x "$ours" "$empty"
}

window_display() {
    local try
    : > "$work/display"
    exec 5>> "$work/display"
    Xvfb -displayfd 5 -screen 0 1920x1200x24 > /dev/null 2>&1 &
    xvfb=$!
    exec 5>&-
    trap 'kill "$xvfb" 2> /dev/null; rm -rf "$work"' EXIT
    for try in $(seq 100); do
        [ -s "$work/display" ] && break
        sleep 0.1
    done
    [ -s "$work/display" ] || { say "Xvfb does not start (${try} tries)"; return 1; }
    DISPLAY=:$(head -n 1 "$work/display")
    export DISPLAY
}

window_rows() {
    local window peer both bufinfo=$small/sys/kernel/debug/dma_buf/bufinfo
    local ready="window open, painted and taking keys, whole process / an empty workbench"
    local processor="processor time of all threads until then / an empty workbench"
    local filled="the same window with its views filled / an empty workbench"
    local idle="wake-ups a second with refresh off, all threads / an empty workbench"
    local busy="refresh of 1,000 buffers once a second, 1 % changed, after five minutes: the window's share of one core"
    local what wanted
    "$java" -cp "$path" org.dmascope.bench.WindowRace 7 "$ours" -- "$empty" > "$work/race" || : > "$work/race"
    exec 6< "$work/race"
    for what in "$ready" "$processor" "$filled"; do
        [ "$what" = "$ready" ] && wanted="≤ 1.3" || wanted="–"
        if IFS=$'\t' read -r window peer both <&6; then
            row "$what" "$window ms" "$peer ms" "$both" "$wanted"
        else
            row "$what" failed "" "" "$wanted"
        fi
    done
    exec 6<&-
    if IFS=$'\t' read -r window peer both < <("$java" -cp "$path" org.dmascope.bench.WindowLoad idle 20 "$ours" -- "$empty"); then
        row "$idle" "$window" "$peer" "$both" "none of its own"
    else
        row "$idle" failed "" "" "none of its own"
    fi
    "$java" -cp "$path" org.dmascope.bench.BufinfoGenerator 1000 "$bufinfo"
    awk -F '\t' -v OFS='\t' 'NF >= 6 && $1 ~ /^[0-9]+$/ && ++n % 100 == 0 { $4 = sprintf("%08d", $4 + 1) } { print }' "$bufinfo" > "$work/other"
    if window=$("$java" -cp "$path" org.dmascope.bench.WindowLoad busy 30 "$bufinfo" "$work/other" "$ours" -live 1000 \
        "cmd:$java -XX:+UseSerialGC -cp $path org.dmascope.bench.TreeAgent $small"); then
        row "$busy" "$window %" "–" "–" "≤ 1 %"
    else
        row "$busy" failed "" "" "≤ 1 %"
    fi
}

# The drawing in the product's own workbench: its test moves and zooms a thousand buffers and keeps what each frame cost.
drawing_rows() {
    local what cost rate kept=$top/tests/org.dmascope.ui.tests/target/drawing-speed.tsv
    rm -f "$kept"
    need_maven
    (cd "$top" && run_logged "$state/bench-drawing.log" "measuring the drawing" "$maven" -B -ntp -Dtest=DrawingSpeedTest -DfailIfNoTests=false \
        -Dsurefire.failIfNoSpecifiedTests=false -pl tests/org.dmascope.ui.tests -am verify) || true
    if [ -s "$kept" ]; then
        while IFS=$'\t' read -r what cost rate; do
            row "drawing of 1,000 buffers under Xvfb, $what: display thread a frame" "$cost ms" "–" "$rate frames/s" "≥ 30 frames/s"
        done < "$kept"
    else
        row "drawing of 1,000 buffers" failed "" "" "≥ 30 frames/s"
    fi
}

if window_products && window_starters && window_display; then
    window_rows
    drawing_rows
    kill "$xvfb"
else
    row "the window" "not measured: no product, no empty workbench or no Xvfb" "" "" "≤ 1.3"
fi
