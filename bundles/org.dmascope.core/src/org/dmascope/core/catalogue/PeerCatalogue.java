// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dmascope.core.catalogue.CatalogueTable.Row;

/** What is known of peer-to-peer traffic: host bridges that the kernel trusts ({@code hostbridges.tsv}) and what exporters do with its answer ({@code peers.tsv}). */
public final class PeerCatalogue {
    /** Family of the first AMD processors (Zen) that pass peer-to-peer traffic between their root ports: cpu_supports_p2pdma() of drivers/pci/p2pdma.c. */
    public static final int ZEN = 0x17;
    /** vendor_id of these; Hygon's are another vendor to the kernel, and are not let through. */
    public static final String AMD = "AuthenticAMD";
    private static final int MOST_BYTES = 1 << 20;
    private static final List<String> BRIDGE_COLUMNS = List.of("vendor", "device", "name", "scope", "since", "source", "remark");
    private static final List<String> PEER_COLUMNS = List.of("id", "driver", "asks", "refused", "source", "remark");
    private static final Map<String, PeerExporter.Asks> ASKS = Map.of("asks", PeerExporter.Asks.ATTACH, "map", PeerExporter.Asks.MAP, "never", PeerExporter.Asks.NEVER,
            "own", PeerExporter.Asks.OWN_RULES);
    private static final Map<String, PeerExporter.Refused> REFUSED = Map.of("system", PeerExporter.Refused.SYSTEM_MEMORY, "map-fails", PeerExporter.Refused.MAP_FAILS);

    private final List<KnownHostBridge> hostBridges;
    private final List<PeerExporter> exporters;

    private PeerCatalogue(List<KnownHostBridge> hostBridges, List<PeerExporter> exporters) {
        this.hostBridges = hostBridges;
        this.exporters = exporters;
    }

    /** Every reading asks for them, and they never change. */
    private static final class Shipped {
        static final PeerCatalogue TABLES = new PeerCatalogue(CatalogueTable.parse(text("hostbridges.tsv"), BRIDGE_COLUMNS, PeerCatalogue::bridge),
                CatalogueTable.parse(text("peers.tsv"), PEER_COLUMNS, PeerCatalogue::exporter));
    }

    /** The tables that ship with the program. */
    public static PeerCatalogue load() {
        return Shipped.TABLES;
    }

    public List<KnownHostBridge> hostBridges() {
        return hostBridges;
    }

    public List<PeerExporter> exporters() {
        return exporters;
    }

    /** The row of a host bridge; null when the kernel does not know it. */
    public KnownHostBridge hostBridge(int vendor, int device) {
        return hostBridges.stream().filter(b -> b.is(vendor, device)).findFirst().orElse(null);
    }

    /** What a driver does with the answer; null for one that exports no device memory, or of which it is not known. */
    public PeerExporter exporter(String driver) {
        return exporters.stream().filter(e -> e.driver().equals(driver)).findFirst().orElse(null);
    }

    private static KnownHostBridge bridge(Row r) {
        String device = r.required("device");
        return new KnownHostBridge(hex(r, r.required("vendor")), device.equals("*") ? -1 : hex(r, device), r.required("name"),
                r.one("scope", Map.of("any", false, "same", true), null), r.text("since"), r.required("source"), r.text("remark"));
    }

    private static int hex(Row r, String text) {
        try {
            return Integer.parseInt(text, 16);
        } catch (NumberFormatException e) {
            throw r.wrong("\"" + text + "\" is no PCI id: " + e.getMessage());
        }
    }

    private static PeerExporter exporter(Row r) {
        return new PeerExporter(r.required("id"), r.required("driver"), r.one("asks", ASKS, null), r.one("refused", REFUSED, null), r.required("source"),
                r.text("remark"));
    }

    private static String text(String name) {
        try (InputStream in = PeerCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its table " + name);
            }
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
