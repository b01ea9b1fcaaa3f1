// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import java.util.function.Consumer;
import java.util.function.Predicate;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.export.Filter;
import org.dmascope.export.FilterKey;
import org.dmascope.export.ShownEvent;
import org.dmascope.export.Views;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.rows.Kind;

/** The filter language of the command line on the rows of the window. */
public final class RowFilter {
    /**
     * What came of a text.
     *
     * @param predicate null when the text is not understood
     * @param problem   what is wrong with it, null when nothing is
     */
    public record Result(Predicate<Object> predicate, String problem) {
    }

    private RowFilter() {
    }

    public static Result parse(String text) {
        return switch (Filter.parse(text)) {
            case Filter.Result.Ok ok -> new Result(ok.filter().isEmpty() ? r -> true : new Rows(ok.filter()), null);
            case Filter.Result.Bad bad -> new Result(null, bad.message());
        };
    }

    /** Rows of every kind. */
    private static final class Rows implements Predicate<Object> {
        private final Predicate<BufferRow> buffers;
        private final Predicate<AttachmentRow> attachments;
        private final Predicate<HolderRow> holders;
        private final Predicate<DeviceRow> devices;
        private final Predicate<MemoryRow> memory;
        private final Predicate<CgroupRow> groups;
        private final Predicate<MrRow> regions;
        private final Predicate<PathState> paths;
        private final Predicate<ShownEvent> events;
        private final Predicate<Finding> findings;

        Rows(Filter f) {
            buffers = f.on(Views.BUFFERS);
            attachments = f.on(Views.ATTACHMENTS);
            holders = f.on(Views.HOLDERS);
            devices = f.on(Views.DEVICES);
            memory = f.on(Views.MEMORY);
            groups = f.on(Views.CGROUPS);
            regions = f.on(Views.MRS);
            paths = f.on(Views.PATHS);
            events = f.on(Views.EVENTS);
            findings = f.on(Views.FINDINGS);
        }

        @Override
        public boolean test(Object row) {
            return switch (row) {
                case BufferRow b -> buffers.test(b);
                case AttachmentRow a -> attachments.test(a);
                case HolderRow h -> holders.test(h);
                case DeviceRow d -> devices.test(d);
                case MemoryRow m -> memory.test(m);
                case GroupRow g -> groups.test(g.group());
                case MrRow m -> regions.test(m);
                case PathState p -> paths.test(p);
                case EventRow e -> events.test(new ShownEvent(e.time(), e.event()));
                case FindingRow r -> r.finding() != null && findings.test(r.finding());
                default -> true;
            };
        }
    }

    /** What a row holds under a key, in its shown form; nothing for a row that is not filtered by keys. */
    static void terms(Object row, FilterKey key, Consumer<String> sink) {
        switch (row) {
            case BufferRow b -> Views.BUFFERS.terms().each(b, key, sink);
            case AttachmentRow a -> Views.ATTACHMENTS.terms().each(a, key, sink);
            case HolderRow h -> Views.HOLDERS.terms().each(h, key, sink);
            case DeviceRow d -> Views.DEVICES.terms().each(d, key, sink);
            case MemoryRow m -> Views.MEMORY.terms().each(m, key, sink);
            case GroupRow g -> Views.CGROUPS.terms().each(g.group(), key, sink);
            case MrRow m -> Views.MRS.terms().each(m, key, sink);
            case PathState p -> Views.PATHS.terms().each(p, key, sink);
            case EventRow e -> Views.EVENTS.terms().each(new ShownEvent(e.time(), e.event()), key, sink);
            case FindingRow r when r.finding() != null -> Views.FINDINGS.terms().each(r.finding(), key, sink);
            case null, default -> {
                // has words only
            }
        }
    }

    /** One line that says what can be typed for such rows. */
    public static String hint(Kind kind) {
        return switch (kind) {
            case BUFFER -> Messages.hintBuffers;
            case ATTACHMENT -> Messages.hintAttachments;
            case HOLDER -> Messages.hintHolders;
            case DEVICE -> Messages.hintDevices;
            case EVENT -> Messages.hintEvents;
            case MEMORY -> Messages.hintMemory;
            case CGROUP -> Messages.hintGroups;
            case REGION -> Messages.hintRegions;
            case PATH -> Messages.hintPaths;
            case FINDING -> Messages.hintFindings;
        };
    }
}
