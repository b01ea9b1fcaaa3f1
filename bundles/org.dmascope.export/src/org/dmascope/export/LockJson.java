// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;

import org.dmascope.analysis.whatif.LockConflict;
import org.dmascope.analysis.whatif.LockPath;
import org.dmascope.analysis.whatif.LockStep;
import org.dmascope.analysis.whatif.LockStory;

/** {@code predictions[].locks}. */
final class LockJson {
    private LockJson() {
    }

    static void write(Json json, LockStory story) throws IOException {
        json.key("locks").begin().number("regions", story.regions()).key("paths").beginList();
        for (LockPath p : story.paths()) {
            json.begin().string("id", p.id()).string("title", p.title()).truth("proposal", p.proposal()).key("steps").beginList();
            for (LockStep s : p.steps()) {
                json.begin().string("lock", s.lock().word()).string("name", s.lock().title()).truth("waits", s.waits()).truth("held", s.held()).string("does", s.does())
                        .string("source", s.source()).end();
            }
            json.endList().end();
        }
        json.endList().key("conflicts").beginList();
        for (LockConflict c : story.conflicts()) {
            json.begin().string("kind", c.kind().word()).string("path", c.path().id()).string("first", c.first().lock().word()).string("second", c.second().lock().word())
                    .string("against", c.against().id()).string("sentence", c.sentence()).end();
        }
        json.endList().end();
    }
}
