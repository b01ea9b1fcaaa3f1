// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;

import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.source.proc.DmabufFd;

/** {@code holders[]}: one entry for each process and buffer. */
final class HolderJson {
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
            json.endList().number("mmaps", h.maps().size()).end();
        }
        json.endList();
    }
}
