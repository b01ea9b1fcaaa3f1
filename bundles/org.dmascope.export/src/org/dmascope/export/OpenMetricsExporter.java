// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Word;
import org.dmascope.core.source.host.HostFacts;

/**
 * Numbers of one reading as OpenMetrics text (docs/openmetrics.md), for a collector of time series. What is not known has no sample, and never one of 0; what was
 * counted may be less than there is, which {@code dmascope_incomplete} says.
 */
final class OpenMetricsExporter implements Exporter {
    private static final double NANOS = 1e9;

    @Override
    public String id() {
        return "openmetrics";
    }

    @Override
    public String label() {
        return "OpenMetrics text for a collector of time series";
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        MetricText text = new MetricText(out);
        Snapshot s = request.snapshot();
        host(text, s);
        incomplete(text, s);
        buffers(text, request);
        holders(text, request);
        new MemoryMetrics(text).write(request);
        findings(text, s);
        text.end();
    }

    private static void host(MetricText text, Snapshot s) throws IOException {
        HostFacts h = s.host();
        MetricText.Family info = text.info("host", "What was read.");
        if (h != null) {
            info.sample(1, "name", Shown.name(h.name()), "kernel", Shown.name(h.kernel()), "machine", Shown.name(h.machine()));
        }
        info.end();
        text.gauge("reading_timestamp", "seconds", "When the reading began, seconds since 1970.").sample(s.takenAt().getEpochSecond() + s.takenAt().getNano() / NANOS).end();
        MetricText.Family unread = text.gauge("unread", null, "Things that could not be read, or where sources disagree, by source and outcome.");
        for (Diagnostic d : s.diagnostics()) {
            unread.sample(d.count(), "source", d.source(), "outcome", d.outcome().name().toLowerCase(Locale.ROOT));
        }
        unread.end();
    }

    private static void incomplete(MetricText text, Snapshot s) throws IOException {
        MetricText.Family f = text.gauge("incomplete", null, "1 when there may be more things of a kind than were seen, else 0.");
        for (View<?> v : List.of(Views.BUFFERS, Views.HOLDERS, Views.DEVICES, Views.MRS, Views.MEMORY, Views.CGROUPS)) {
            f.sample(v.known().apply(s).known() ? 0 : 1, "list", v.id());
        }
        f.end();
    }

    private static void buffers(MetricText text, ExportRequest request) throws IOException {
        List<? extends BufferRow> all = request.rows(Views.BUFFERS);
        MetricText.Family count = text.gauge("buffers", null, "Buffers by the name of their exporter.");
        all.forEach(b -> count.sample(1, "exporter", word(b.expName())));
        count.end();
        MetricText.Family bytes = text.gauge("buffer", "bytes", "Bytes of those buffers whose size is known.");
        all.stream().filter(b -> b.size().known()).forEach(b -> bytes.sample(b.size().value(), "exporter", word(b.expName())));
        bytes.end();
        MetricText.Family attachments = text.gauge("attachments", null, "Attachments by device and class.");
        for (BufferRow b : all) {
            for (AttachmentRow a : b.attachments()) {
                attachments.sample(1, "device", Shown.name(a.deviceName()), "class", word(a.attachmentClass()));
            }
        }
        attachments.end();
        MetricText.Family regions = text.gauge("memory_regions", null, "RDMA memory regions by device and mode.");
        for (MrRow r : request.rows(Views.MRS)) {
            regions.sample(1, "device", Shown.name(r.device()), "mode", word(r.mode()));
        }
        regions.end();
    }

    private static void holders(MetricText text, ExportRequest request) throws IOException {
        List<? extends HolderRow> all = request.rows(Views.HOLDERS);
        MetricText.Family count = text.gauge("holder_buffers", null, "Buffers that a process holds.");
        all.forEach(h -> count.sample(1, labels(h)));
        count.end();
        MetricText.Family bytes = text.gauge("holder", "bytes", "Bytes of the buffers that a process holds and whose size is known; a shared buffer counts for each holder.");
        all.stream().filter(h -> h.buffer().size().known()).forEach(h -> bytes.sample(h.buffer().size().value(), labels(h)));
        bytes.end();
    }

    private static String[] labels(HolderRow h) {
        return new String[] { "pid", Integer.toString(h.pid()), "comm", Shown.name(h.comm()), "cgroup", Shown.name(h.cgroup()) };
    }

    private static void findings(MetricText text, Snapshot s) throws IOException {
        MetricText.Family found = text.gauge("findings", null, "Findings by rule and severity.");
        Findings.of(s).all().forEach(f -> found.sample(1, "rule", f.rule().id(), "severity", f.severity().word()));
        found.end();
    }

    private static String word(Fact<?> f) {
        return !f.known() ? "unknown" : f.value() instanceof Word w ? w.word() : Shown.name(f.value().toString());
    }
}
