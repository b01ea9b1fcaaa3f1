// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dmascope.analysis.whatif.LockConflict;
import org.dmascope.analysis.whatif.LockPath;
import org.dmascope.analysis.whatif.LockStep;
import org.dmascope.analysis.whatif.LockStory;

/** The order of locks under a policy for people: path by path, then what does not go together. */
public final class LockText {
    private static final String INDENT = "      ";

    private LockText() {
    }

    /** @param width columns of a line */
    public static void write(LockStory story, int width, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.append("\nLocks under ").append(story.policy().word()).append('\n');
        for (LockPath p : story.paths()) {
            out.append("  ").append(p.title()).append(p.proposal() ? " (proposal)" : "").append('\n');
            int number = 1;
            for (LockStep s : p.steps()) {
                Paragraph.write(out, "    " + number++ + " ", s.lock().title() + (s.waits() ? "" : ", tried") + (s.held() ? "" : ", given back") + ": " + s.does(), width);
                Paragraph.write(out, INDENT, s.source(), width);
            }
        }
        if (story.conflicts().isEmpty()) {
            out.append("  No two of these paths take locks in orders that do not go together.\n");
        }
        for (LockConflict c : story.conflicts()) {
            Paragraph.write(out, "  " + c.kind().word() + "  ", "in \"" + c.path().title() + "\": " + c.sentence(), width);
        }
        if (story.regions() > 0) {
            out.append("  Concerned here: ").append(Integer.toString(story.regions())).append(story.regions() == 1 ? " memory region\n" : " memory regions\n");
        }
        out.flush();
    }
}
