// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Fact;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.proc.DmabufFd;

/** {@code holders[]}: one entry for each process and buffer. */
final class HolderJson {
    private static final Fact<?> UNREAD = Fact.unknown("the process did not let it be read, or had ended", null);

    private HolderJson() {
    }

    static void write(Json json, List<? extends HolderRow> holders) throws IOException {
        json.beginList();
        for (HolderRow h : holders) {
            json.begin().number("pid", h.pid()).name("comm", h.comm()).natural("uid", h.uid()).name("cgroup", h.cgroup()).natural("ino", h.buffer().ino())
                    .strings("how", h.how()).number("count", h.count()).natural("startTime", h.startTime()).key("fds").beginList();
            for (DmabufFd fd : h.fds()) {
                json.item(fd.fd());
            }
            json.endList().number("mmaps", h.maps().size()).key("gems").beginList();
            for (GemHandle g : h.gems()) {
                json.begin().name("device", g.device()).number("handle", g.handle()).end();
            }
            json.endList();
            Map<String, Fact<?>> unknown = new LinkedHashMap<>();
            unread(unknown, "comm", h.comm() == null);
            unread(unknown, "uid", h.uid() < 0);
            unread(unknown, "cgroup", h.cgroup() == null);
            unread(unknown, "startTime", h.startTime() < 0);
            json.unknowns(unknown).end();
        }
        json.endList();
    }

    private static void unread(Map<String, Fact<?>> unknown, String key, boolean missing) {
        if (missing) {
            unknown.put(key, UNREAD);
        }
    }
}
