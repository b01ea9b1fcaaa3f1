// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * The files of control groups about device memory and system memory, readable by everyone. Of the names in the hierarchy only groups and the files
 * that are read leave the host.
 */
public final class DmemSource implements Source {
    public static final String ID = "dmem";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        g.read(CgroupWalk.HEAPS, SystemRoot.SMALL);
        if (!(CgroupWalk.controllers(g) instanceof Reading.Ok<Content> ok)) {
            return;
        }
        String mount = ok.path().substring(0, ok.path().length() - CgroupWalk.CONTROLLERS.length());
        Reading<List<String>> top = new CgroupWalk(g.quiet()).walk(mount, new CgroupWalk.Visitor() {
            @Override
            public void group(String dir, String path, Set<String> files, Reading<List<String>> names) {
                g.recordList(dir, names);
                files.stream().filter(CgroupWalk::wanted).forEach(f -> g.read(dir + "/" + f, SystemRoot.SMALL));
            }

            @Override
            public void unread(Reading<List<String>> group) {
                g.recordList(group.path(), group);
            }
        });
        if (!top.ok()) {
            g.recordList(mount, top);
        }
    }
}
