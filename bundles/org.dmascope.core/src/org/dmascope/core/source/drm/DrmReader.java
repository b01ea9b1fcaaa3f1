// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;

/** Reads what DRM drivers say of their memory, the same from a live host, a copied tree and a recording. */
public final class DrmReader {
    private static final String ROOT = "debugfs is for root only: run as root (sudo)";

    private final SystemRoot root;
    private final DriWalk walk;
    private final Tally tally = new Tally(DrmSource.ID);
    private final List<DrmDevice> devices = new ArrayList<>();

    private DrmReader(SystemRoot root) {
        this.root = root;
        walk = new DriWalk(root);
    }

    /** Devices and clients, with a diagnostic for each kind of thing that could not be read. A host without DRM is no fault. */
    public static DrmInfo read(SystemRoot root, List<Diagnostic> out) {
        DrmReader r = new DrmReader(root);
        Reading<List<String>> folders = r.walk.devices(r::device);
        if (folders instanceof Reading.Denied || folders instanceof Reading.Failed || folders instanceof Reading.Malformed) {
            r.tally.failure("dri", folders, folders instanceof Reading.Denied && folders.errno() == Errno.EACCES ? ROOT : null);
        }
        List<DrmClient> clients = new DrmClientReader(root, r.tally).read();
        r.tally.addTo(out);
        return new DrmInfo(folders.map(x -> List.copyOf(r.devices)), clients);
    }

    private void device(String folder, Reading<Content> nameText, List<String> files) {
        DrmName name = parsed("name", nameText, DrmName::parse).orElse(null);
        if (name == null) {
            return;
        }
        Reading<List<GemClient>> gem = objects(folder, files, DriWalk.GEM_INFO);
        Reading<List<GemClient>> vm = objects(folder, files, DriWalk.VM_INFO);
        List<OpenFile> open = files.contains(DriWalk.CLIENTS)
                ? parsed(DriWalk.CLIENTS, walk.objects(folder, DriWalk.CLIENTS), ClientsParser::parse).orElse(List.of()) : List.of();
        List<DrmDevice.PoolReading> pools = new ArrayList<>();
        for (DriWalk.Total t : walk.totals(folder, files)) {
            String path = folder + "/" + t.file();
            for (MemoryPool p : pools(t, walk.head(path))) {
                pools.add(new DrmDevice.PoolReading(path, p));
            }
        }
        devices.add(new DrmDevice(folder, name, gem, vm, pools, open));
    }

    private Reading<List<GemClient>> objects(String folder, List<String> files, String file) {
        if (!files.contains(file)) {
            return new Reading.Absent<>(folder + "/" + file, Errno.ENOENT);
        }
        return parsed(file, walk.objects(folder, file), AmdgpuParser::parse);
    }

    private List<MemoryPool> pools(DriWalk.Total t, Reading<Content> text) {
        return switch (t.form()) {
            case TTM_BYTES -> parsed(t.file(), text, c -> TtmParser.parse(c, t.region(), false)).orElse(List.of());
            case TTM_PAGES -> parsed(t.file(), text, c -> TtmParser.parse(c, t.region(), true)).orElse(List.of());
            case I915 -> parsed(t.file(), text, I915Parser::parse).orElse(new I915Parser.Objects(-1, -1, List.of())).pools();
            case PAN -> {
                PanGemsParser.Totals all = parsed(t.file(), text, PanGemsParser::parse).orElse(null);
                yield all == null ? List.of() : List.of(new MemoryPool(t.region(), -1, false, -1, all.resident()));
            }
        };
    }

    private <T> Reading<T> parsed(String kind, Reading<Content> text, Function<Content, Parsed<T>> parser) {
        if (!(text instanceof Reading.Ok<Content> ok)) {
            tally.failure(kind, text, text instanceof Reading.Denied ? ROOT : null);
            return text.retype();
        }
        Parsed<T> p = parser.apply(ok.value());
        p.problems().forEach(x -> tally.malformed(kind, text.path(), x.reason() + (x.line() > 0 ? " (line " + x.line() + ")" : "")));
        return p.value() == null ? new Reading.Malformed<>(text.path(), 0, p.problems().getFirst().reason()) : new Reading.Ok<>(text.path(), p.value());
    }
}
