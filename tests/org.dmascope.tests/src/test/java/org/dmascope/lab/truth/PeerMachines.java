// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.session.Captures;

/** Machines of scenario p2p, of which the lab's answers and a capture are kept. */
public final class PeerMachines {
    public static final List<String> ALL = List.of("p2p", "p2p-numa", "p2p-virtual", "p2p-multi");

    private PeerMachines() {
    }

    public static Truth truth(String name) {
        return TruthReader.read(name, Fixture.bytes("lab/peers/" + name + ".truth.json")) instanceof Reading.Ok<Truth>(String path, Truth t) ? t : null;
    }

    public static Survey survey(String name) {
        try {
            Path file = Path.of(Fixture.class.getResource("/lab/peers/" + name + Captures.SUFFIX).toURI());
            return Captures.open(file) instanceof Reading.Ok<Captures.Opened>(String path, Captures.Opened o) ? o.reading().survey() : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DeviceInventory inventory(Survey s) {
        return s.devices() instanceof Reading.Ok<DeviceInventory>(String path, DeviceInventory i) ? i : null;
    }

    public static byte[] document(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.byId("json").write(new ExportRequest(snapshot, Views.BUFFERS, Filter.ALL, 0), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
