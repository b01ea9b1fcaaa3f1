// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code gems} of panthor (drivers/gpu/drm/panthor/panthor_gem.c, panthor_gem_debugfs_print_bos()) and panfrost (panfrost_gem.c): flags by name, a head,
 * a row for each object, and at last {@code Total size: %zd, Total resident: %zd, Total reclaimable: %zd}.
 * <p>
 * The last word of a row is a label that the program chose: up to 4096 bytes of anything, so that whole rows can be forged with it, sums too. What the
 * kernel prints behind all labels cannot be: so the sums of the very last line are taken and no row is. No row names a dma-buf by its inode anyway.
 */
public final class PanGemsParser {
    /**
     * Sums over all objects.
     *
     * @param size        bytes that the objects span
     * @param resident    bytes that have memory
     * @param reclaimable bytes that the kernel may take back; -1 when it is not printed
     */
    public record Totals(long size, long resident, long reclaimable) {
    }

    private static final String SIZE = "Total size: ";
    private static final String RESIDENT = ", Total resident: ";
    private static final String RECLAIMABLE = ", Total reclaimable: ";

    private PanGemsParser() {
    }

    /** The sums; null when the last line does not hold them. */
    public static Parsed<Totals> parse(Content content) {
        ProblemList problems = new ProblemList();
        Lines lines = new Lines(content, problems);
        String last = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            last = line.isBlank() ? last : line;
        }
        Totals t = content.truncated() ? null : totals(last);
        if (t == null) {
            problems.add(lines.number(), "the last line is not the sums");
        }
        return new Parsed<>(t, problems.list());
    }

    private static Totals totals(String line) {
        int resident = line.indexOf(RESIDENT);
        if (!line.startsWith(SIZE) || resident < 0) {
            return null;
        }
        int reclaimable = line.indexOf(RECLAIMABLE, resident);
        long size = Digits.of(line, SIZE.length(), resident);
        long held = Digits.of(line, resident + RESIDENT.length(), reclaimable < 0 ? line.length() : reclaimable);
        long spare = reclaimable < 0 ? -1 : Digits.of(line.substring(reclaimable + RECLAIMABLE.length()));
        return size < 0 || held < 0 || reclaimable >= 0 && spare < 0 ? null : new Totals(size, held, spare);
    }
}
