// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.tree.SubjectLine;
import org.dmascope.ui.words.RowWords;
import org.eclipse.osgi.util.NLS;

/** What was found as a tree: host, kind, thing. */
final class FindLines {
    private FindLines() {
    }

    static List<SubjectLine> of(Search.Result result) {
        Map<String, List<Search.Hits>> byHost = result.groups().stream().collect(Collectors.groupingBy(g -> g.source().host().text(), TreeMap::new, Collectors.toList()));
        List<SubjectLine> out = new ArrayList<>();
        for (Map.Entry<String, List<Search.Hits>> e : byHost.entrySet()) {
            int total = e.getValue().stream().mapToInt(Search.Hits::total).sum();
            Search.Source source = e.getValue().get(0).source();
            String icon = source.host() instanceof HostSpec.Capture || source.host() instanceof HostSpec.Foreign ? "capture" : "host"; //$NON-NLS-1$ //$NON-NLS-2$
            out.add(new SubjectLine(e.getKey(), icon, source.title(), Integer.toString(total), e.getKey(), true, source.host(), null,
                    e.getValue().stream().map(FindLines::kind).toList()));
        }
        return out;
    }

    private static SubjectLine kind(Search.Hits g) {
        String key = g.source().host().text() + ' ' + g.kind();
        String count = g.rows().size() == g.total() ? Integer.toString(g.total()) : NLS.bind(Messages.firstOf, g.rows().size(), g.total());
        return new SubjectLine(key, icon(g.kind()), word(g.kind()), count, null, false, g.source().host(), null,
                g.rows().stream().map(h -> hit(key, g.source().host(), h)).toList());
    }

    private static SubjectLine hit(String key, HostSpec host, Search.Hit h) {
        RowWords w = RowWords.of(h.row());
        String on = h.row() instanceof org.dmascope.analysis.row.AttachmentRow a ? RowWords.buffer(a.buffer())
                : h.row() instanceof org.dmascope.analysis.row.HolderRow o ? RowWords.buffer(o.buffer()) : ""; //$NON-NLS-1$
        String dim = on.isEmpty() ? w.dim() : w.dim().isEmpty() ? NLS.bind(Messages.on, on) : w.dim() + ", " + NLS.bind(Messages.on, on); //$NON-NLS-1$
        return new SubjectLine(key + ' ' + h.subject().key(), w.icon(), w.text(), dim, null, false, host, h.subject(), List.of());
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case BUFFER -> "buffer"; //$NON-NLS-1$
            case ATTACHMENT -> "attachment"; //$NON-NLS-1$
            case HOLDER -> "holder"; //$NON-NLS-1$
            case DEVICE -> "gpu"; //$NON-NLS-1$
            case EVENT -> "timeline"; //$NON-NLS-1$
            case MEMORY -> "memory"; //$NON-NLS-1$
            case CGROUP -> "process"; //$NON-NLS-1$
            case REGION -> "mr"; //$NON-NLS-1$
            case PATH -> "matrix"; //$NON-NLS-1$
            case FINDING -> "findings"; //$NON-NLS-1$
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case BUFFER -> Messages.buffers;
            case ATTACHMENT -> Messages.attachments;
            case HOLDER -> Messages.holders;
            case DEVICE -> Messages.devices;
            case EVENT -> Messages.events;
            case MEMORY -> Messages.memory;
            case CGROUP -> Messages.groups;
            case REGION -> Messages.regions;
            case PATH -> Messages.paths;
            case FINDING -> Messages.findings;
        };
    }
}
