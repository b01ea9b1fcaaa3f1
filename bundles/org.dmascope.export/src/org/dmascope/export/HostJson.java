// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.core.source.host.HostFacts;

/** {@code host}: what was read, when and with which rights. */
final class HostJson {
    /** Names of the capability bits, include/uapi/linux/capability.h. */
    private static final String[] CAPABILITIES = { "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP",
            "LINUX_IMMUTABLE", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "IPC_OWNER", "SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT",
            "SYS_PTRACE", "SYS_PACCT", "SYS_ADMIN", "SYS_BOOT", "SYS_NICE", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD", "LEASE", "AUDIT_WRITE",
            "AUDIT_CONTROL", "SETFCAP", "MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF",
            "CHECKPOINT_RESTORE" };

    private HostJson() {
    }

    static void write(Json json, Snapshot s) throws IOException {
        HostFacts h = s.host();
        json.key("host").begin();
        if (h == null) {
            json.nothing("name").nothing("kernel").nothing("machine").string("takenAt", s.takenAt().toString());
            json.key("readBy").begin().nothing("uid").nothing("caps").end();
            json.unknowns(Map.of("host", Fact.unknown("the host's own facts could not be read", null))).end();
            return;
        }
        json.name("name", h.name()).name("kernel", h.kernel()).name("machine", h.machine()).string("takenAt", s.takenAt().toString());
        json.key("readBy").begin().natural("uid", h.uid());
        if (h.uid() < 0) {
            json.nothing("caps");
        } else {
            json.strings("caps", capabilities(h.capEff()));
        }
        json.end();
        Map<String, Fact<?>> unknown = new LinkedHashMap<>();
        unread(unknown, "name", h.name() == null);
        unread(unknown, "kernel", h.kernel() == null);
        unread(unknown, "machine", h.machine() == null);
        unread(unknown, "readBy", h.uid() < 0);
        json.name("bootId", h.bootId()).name("lockdown", h.lockdown()).natural("kptrRestrict", h.kptrRestrict());
        if (h.perfEventParanoid() == Integer.MIN_VALUE) {
            json.nothing("perfEventParanoid");
        } else {
            json.number("perfEventParanoid", h.perfEventParanoid());
        }
        json.name("debugfs", h.debugfs()).name("tracefs", h.tracefs()).natural("cgroupVersion", h.cgroupVersion()).unknowns(unknown).end();
    }

    private static void unread(Map<String, Fact<?>> unknown, String key, boolean missing) {
        if (missing) {
            unknown.put(key, Fact.unknown("could not be read; the diagnostics say why", null));
        }
    }

    private static List<String> capabilities(long set) {
        List<String> out = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((set >>> bit & 1) == 1) {
                out.add("CAP_" + (bit < CAPABILITIES.length ? CAPABILITIES[bit] : Integer.toString(bit)));
            }
        }
        return out;
    }
}
