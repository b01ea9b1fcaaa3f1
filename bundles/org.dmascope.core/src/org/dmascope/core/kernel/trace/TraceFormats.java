// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/**
 * Reads {@code events/GROUP/NAME/format} and {@code events/header_page}: lines
 * {@code field:TYPE NAME[N];	offset:N;	size:N;	signed:N;}, in the first kind of file after {@code name:} and {@code ID:}.
 */
public final class TraceFormats {
    /** Bound on the size of a file; real ones have a few kilobytes. */
    public static final int MAX_BYTES = 256 << 10;
    /** Kernel: MAX_TRACE_ARGS is 128, and a few common fields. */
    private static final int MAX_FIELDS = 256;
    /** The largest record: a page. Kernels with sub-buffers of their own size go up to 4096 KiB (buffer_subbuf_size_kb). */
    private static final int MAX_OFFSET = 4 << 20;
    private static final int MAX_ID = 0xFFFF;
    private static final Pattern FIELD = Pattern.compile("\\s*field:([^;]{1,300});\\s*offset:(\\d{1,8});\\s*size:(\\d{1,8});\\s*signed:([01]);\\s*");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(\\[[^\\]]*\\])?$");

    private TraceFormats() {
    }

    /** The description of an event. @return {@link Reading.Malformed} for anything else */
    public static Reading<TraceFormat> event(String path, Content content) {
        if (content.truncated() || content.bytes().length > MAX_BYTES) {
            return new Reading.Malformed<>(path, 0, "the description of an event is larger than " + (MAX_BYTES >> 10) + " KiB");
        }
        String name = null;
        int id = -1;
        int number = 0;
        List<TraceField> fields = new ArrayList<>();
        for (String line : content.line().split("\n", -1)) {
            number++;
            if (line.startsWith("name: ") && name == null) {
                name = line.substring(6).strip();
            } else if (line.startsWith("ID: ") && id < 0) {
                id = number(line.substring(4).strip());
                if (id < 0 || id > MAX_ID) {
                    return new Reading.Malformed<>(path, number, "the number of the event is none");
                }
            } else if (line.strip().startsWith("field:")) {
                TraceField f = field(line);
                if (f == null || fields.size() == MAX_FIELDS) {
                    return new Reading.Malformed<>(path, number, "a field is not described as the kernel does");
                }
                fields.add(f);
            }
        }
        if (name == null || id < 0 || fields.isEmpty()) {
            return new Reading.Malformed<>(path, 0, "this is no description of an event");
        }
        return new Reading.Ok<>(path, new TraceFormat(id, name, fields));
    }

    /** How pages are laid out. @return {@link Reading.Malformed} for anything else */
    public static Reading<PageLayout> page(String path, Content content) {
        TraceField time = null;
        TraceField commit = null;
        TraceField data = null;
        for (String line : content.line().split("\n", -1)) {
            TraceField f = field(line);
            if (f != null) {
                switch (f.name()) {
                    case "timestamp" -> time = f;
                    case "commit" -> commit = f;
                    case "data" -> data = f;
                    default -> {
                        continue; // "overwrite" names a flag in the word of the commit
                    }
                }
            }
        }
        if (time == null || commit == null || data == null) {
            return new Reading.Malformed<>(path, 0, "this is no description of a page");
        }
        if (time.offset() != 0 || time.size() != Long.BYTES || commit.offset() != Long.BYTES || commit.size() != Integer.BYTES && commit.size() != Long.BYTES
                || data.offset() != Long.BYTES + commit.size() || data.size() <= 0) {
            return new Reading.Malformed<>(path, 0, "the pages of the ring are not laid out as they always were");
        }
        return new Reading.Ok<>(path, new PageLayout(commit.size(), data.offset(), data.offset() + data.size()));
    }

    private static TraceField field(String line) {
        Matcher m = FIELD.matcher(line);
        if (!m.matches()) {
            return null;
        }
        Matcher n = NAME.matcher(m.group(1).strip());
        int offset = number(m.group(2));
        int size = number(m.group(3));
        if (!n.find() || offset < 0 || size < 0 || offset > MAX_OFFSET || size > MAX_OFFSET) {
            return null;
        }
        String type = m.group(1).strip();
        TraceField.Place place = type.startsWith("__data_loc ") ? TraceField.Place.DATA_LOC
                : type.startsWith("__rel_loc ") ? TraceField.Place.REL_LOC : TraceField.Place.HERE;
        if (place != TraceField.Place.HERE && size != Integer.BYTES) {
            return null;
        }
        return new TraceField(n.group(1), offset, size, m.group(4).equals("1"), place);
    }

    private static int number(String s) {
        return s.isEmpty() || s.length() > 8 || !s.chars().allMatch(c -> c >= '0' && c <= '9') ? -1 : Integer.parseInt(s);
    }
}
