// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;
import org.dmascope.core.Reading;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;

/** Any bytes as a file of another tool, as a whole and by each parser alone: never an exception, and whatever is planted the readers can read. */
public final class ForeignFuzz {
    private ForeignFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Reading<Foreign> r = ForeignFiles.parse("fuzz", data);
        if (r instanceof Reading.Ok<Foreign> ok) {
            that(!ok.value().kinds().isEmpty(), ok);
            Snapshot s = Snapshots.of(ok.value().read(Instant.EPOCH, PciIds.none()));
            s.paths().rows().forEach(p -> that(p.distance() >= -1 && !p.reason().isEmpty() && (p.type().known() || p.type().reason() != null), p));
            backAgain(s);
        } else {
            that(!Diagnostic.of("fuzz", r, null).reason().isEmpty(), r);
        }
    }

    /** What is written in NCCL's form is understood again. */
    private static void backAgain(Snapshot s) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.byId("nccl-xml").write(new ExportRequest(s, Views.BUFFERS, Filter.ALL, 0), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        that(ForeignFiles.parse("again", out.toByteArray()) instanceof Reading.Ok<Foreign> again && again.value().kinds().contains(ForeignKind.NCCL) && again.value().diagnostics().isEmpty(),
                out.toString(StandardCharsets.UTF_8));
    }

    /** A parser of XML. */
    public static final class Xml {
        private Xml() {
        }

        public static void fuzzerTestOneInput(byte[] data) {
            planted(ForeignKind.HWLOC, (root, problems) -> HwlocXml.plant(data, root, problems));
            planted(ForeignKind.NCCL, (root, problems) -> NcclXml.plant(data, root, problems));
        }
    }

    /** Dumps of lspci. */
    public static final class Lspci {
        private Lspci() {
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String text = new String(data, StandardCharsets.ISO_8859_1);
            planted(ForeignKind.LSPCI, (root, problems) -> LspciDump.plant(text, root, problems));
        }
    }

    /** Pasted texts. */
    public static final class Texts {
        private Texts() {
        }

        public static void fuzzerTestOneInput(byte[] data) {
            String text = new String(data, StandardCharsets.ISO_8859_1);
            if (BufinfoText.region(text) != null) {
                planted(ForeignKind.BUFINFO, (root, problems) -> BufinfoText.plant(text, root, problems));
            }
            planted(ForeignKind.GEM_INFO, (root, problems) -> GemText.plant(text, root, problems));
            planted(ForeignKind.RDMA, (root, problems) -> RdmaText.plant(text, root, problems));
        }
    }

    /** Archives. */
    public static final class Tar {
        private Tar() {
        }

        public static void fuzzerTestOneInput(byte[] data) {
            if (TarTree.open("fuzz", new ByteArrayInputStream(data)) instanceof Reading.Ok<Foreign> ok) {
                readable(ok.value());
            }
        }
    }

    private interface Plant {
        void into(PlantedRoot root, ProblemList problems);
    }

    private static void planted(ForeignKind kind, Plant plant) {
        PlantedRoot root = new PlantedRoot(kind::silence);
        ProblemList problems = new ProblemList();
        plant.into(root, problems);
        that(problems.list().size() <= Parsed.MAX_PROBLEMS, problems.list());
        readable(new Foreign(EnumSet.of(kind), root, java.util.List.of()));
    }

    private static void readable(Foreign f) {
        Survey s = f.read(Instant.EPOCH, PciIds.none());
        Snapshots.of(s);
        s.devices().orElse(new org.dmascope.core.source.sysfs.DeviceInventory(java.util.List.of(), java.util.Map.of())).devices().forEach(d -> that(d.sysfsPath().startsWith("/sys/"), d));
    }

    private static void that(boolean right, Object what) {
        if (!right) {
            throw new IllegalStateException(String.valueOf(what));
        }
    }
}
