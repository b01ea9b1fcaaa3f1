// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;

/** The families about memory of devices and control groups. A sum that may be larger is left out, as any value that is not known. */
final class MemoryMetrics {
    private static final String BYTES = "bytes";

    private final MetricText text;

    MemoryMetrics(MetricText text) {
        this.text = text;
    }

    void write(ExportRequest request) throws IOException {
        List<? extends MemoryRow> memory = request.rows(Views.MEMORY);
        device(memory, "size", "Bytes of a region of device memory.", MemoryRow::total);
        device(memory, "used", "Bytes in use.", MemoryRow::used);
        device(memory, "capacity", "Bytes against which the dmem controller counts.", MemoryRow::capacity);
        device(memory, "charged", "Bytes that control groups are charged for.", MemoryRow::charged);
        device(memory, "uncharged", "Bytes in use that no control group is charged for.", MemoryRow::uncharged);
        device(memory, "exported", "Bytes of dma-bufs that the device has exported from the region, each counted once.", m -> m.exported().all());
        device(memory, "pinned", "Bytes of exported dma-bufs that are pinned.", m -> m.pinned().all());
        device(memory, "pinned_p2p", "Bytes of pinned dma-bufs that a device reaches peer to peer.", m -> m.pinnedP2p().all());
        device(memory, "unshared", "Bytes that belong to one client alone, summed over clients.", m -> m.unshared().all());
        MetricText.Family clients = text.gauge("device_memory_clients", null, "Clients that use a region, as far as processes could be looked into.");
        memory.forEach(m -> clients.sample(m.clients().size(), labels(m)));
        clients.end();
        List<? extends CgroupRow> groups = request.rows(Views.CGROUPS);
        group(groups, "charged", "Bytes charged to a control group and those below it.", CgroupRow::current);
        group(groups, "own", "Bytes charged to a control group itself.", CgroupRow::own);
        group(groups, "min", "Bytes that are never reclaimed from a control group.", CgroupRow::min);
        group(groups, "low", "Bytes that are reclaimed from a control group only when nothing else is left.", CgroupRow::low);
        group(groups, "max", "Bytes beyond which nothing is charged; +Inf without a limit.", CgroupRow::max);
        group(groups, "peak", "Most bytes that were ever charged.", CgroupRow::peak);
        group(groups, "pinned", "Bytes of pinned dma-bufs that a control group and those below it are charged for, inferred.", c -> all(c.pinned()));
    }

    private static Fact<Long> all(ByteSum s) {
        return s == null ? null : s.all();
    }

    private void device(List<? extends MemoryRow> rows, String name, String help, Function<MemoryRow, Fact<Long>> value) throws IOException {
        MetricText.Family f = text.gauge("device_memory_" + name, BYTES, help);
        for (MemoryRow m : rows) {
            sample(f, value.apply(m), labels(m));
        }
        f.end();
    }

    private void group(List<? extends CgroupRow> rows, String name, String help, Function<CgroupRow, Fact<Long>> value) throws IOException {
        MetricText.Family f = text.gauge("cgroup_" + name, BYTES, help);
        for (CgroupRow c : rows) {
            sample(f, value.apply(c), "cgroup", Shown.name(c.cgroup()), "controller", c.controller(), "device", c.device() == null ? "" : known(c.device()), "region",
                    Shown.name(c.region()));
        }
        f.end();
    }

    private static void sample(MetricText.Family f, Fact<Long> value, String... labels) {
        if (value != null && value.known()) {
            f.sample(value.value() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : value.value(), labels);
        }
    }

    private static String[] labels(MemoryRow m) {
        return new String[] { "device", known(m.device()), "driver", known(m.driver()), "region", Shown.name(m.region()) };
    }

    private static String known(Fact<String> f) {
        return f.known() ? Shown.name(f.value()) : "unknown";
    }
}
