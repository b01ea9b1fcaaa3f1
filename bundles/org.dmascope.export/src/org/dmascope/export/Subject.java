// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;

/**
 * What shall be explained: {@code ino:N}, {@code ino:N/DEVICE} or {@code ino:N/DEVICE#M}.
 *
 * @param ino     of the buffer
 * @param device  dev_name, raw; null for all devices
 * @param ordinal which of its attachments, 1 for the oldest; 0 for all
 */
public record Subject(long ino, String device, int ordinal) {
    private static final String LEAD = "ino:";
    /** Longest number: an inode of 64 bits has 20 digits, of which one is left out so that it fits a long. */
    private static final int DIGITS = 18;
    private static final int ORDINAL_DIGITS = 5;

    /** What came of parsing. */
    public sealed interface Result {
        record Ok(Subject subject) implements Result {
        }

        record Bad() implements Result {
        }
    }

    /** Names as they are shown, escapes included. */
    public static Result parse(String text) {
        int slash = text.indexOf('/');
        String number = text.startsWith(LEAD) ? text.substring(LEAD.length(), slash < 0 ? text.length() : slash) : "";
        if (!decimal(number, DIGITS)) {
            return new Result.Bad();
        }
        long ino = Long.parseLong(number);
        if (slash < 0) {
            return new Result.Ok(new Subject(ino, null, 0));
        }
        String rest = text.substring(slash + 1);
        int hash = rest.lastIndexOf('#');
        boolean numbered = hash >= 0 && decimal(rest.substring(hash + 1), ORDINAL_DIGITS);
        String device = numbered ? rest.substring(0, hash) : rest;
        int ordinal = numbered ? Integer.parseInt(rest.substring(hash + 1)) : 0;
        return device.isEmpty() || numbered && ordinal == 0 ? new Result.Bad() : new Result.Ok(new Subject(ino, Names.parse(device), ordinal));
    }

    private static boolean decimal(String s, int most) {
        return !s.isEmpty() && s.length() <= most && s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    List<BufferState> buffers(Snapshot s) {
        return s.buffers().stream().filter(b -> b.ino() == ino).toList();
    }

    List<AttachmentState> attachments(BufferState b) {
        return b.attachments().stream().filter(a -> device == null || a.deviceName().equals(device) && (ordinal == 0 || a.ordinal() == ordinal)).toList();
    }

    @Override
    public String toString() {
        return LEAD + ino + (device == null ? "" : "/" + Names.display(device) + (ordinal == 0 ? "" : "#" + ordinal));
    }
}
