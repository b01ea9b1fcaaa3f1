// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.dmascope.core.Fixture;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.junit.jupiter.api.Test;

/** The dumps of pciutils' own tests: places, ACS and links as {@code lspci -F FILE -t} and {@code -vvv} say. */
class LspciOracleTest {
    private static final List<String> BITS = List.of("SrcValid", "TransBlk", "ReqRedir", "CmpltRedir", "UpstreamFwd", "EgressCtrl", "DirectTrans");

    private static Path folder() {
        Path folder = Fixture.samples().map(s -> s.resolve("lspci-dumps")).orElse(null);
        assumeTrue(folder != null && Files.isDirectory(folder), "the dumps of pciutils are not there");
        return folder;
    }

    private static String words(int bits) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < BITS.size(); i++) {
            out.append(out.isEmpty() ? "" : " ").append(BITS.get(i)).append((bits >> i & 1) == 1 ? '+' : '-');
        }
        return out.toString();
    }

    private static String link(int mega, int width) {
        return (mega % 1000 == 0 ? Integer.toString(mega / 1000) : mega / 1000 + "." + mega % 1000 / 100) + " x" + width;
    }

    private static String said(String file, DeviceRecord d) {
        Acs acs = d.pci().capabilities().acs();
        boolean read = acs.state() == Acs.State.READ;
        PciExpress e = d.pci().capabilities().express();
        boolean link = e != null && e.maxWidth() > 0;
        return String.join("\t", file, d.id(), d.parentId() == null ? "-" : d.parentId(), read ? words(acs.capability()) : "-", read ? words(acs.control()) : "-",
                link ? link(e.maxSpeed(), e.maxWidth()) : "-", link ? link(e.currentSpeed(), e.currentWidth()) : "-");
    }

    /** This dump has 256 bytes of the function, so lspci cannot decode its ACS again; but it stands decoded in the dump's own text. */
    private static String text(String line) {
        return line.startsWith("cap-dpc\t") ? line.replace("\t-\t-\t-\t", "\t-\tSrcValid+ TransBlk+ ReqRedir+ CmpltRedir+ UpstreamFwd+ EgressCtrl+ DirectTrans+\t"
                + "SrcValid- TransBlk- ReqRedir- CmpltRedir- UpstreamFwd- EgressCtrl- DirectTrans-\t") : line;
    }

    @Test
    void everyDumpEqualsLspci() throws IOException {
        List<String> oracle = Fixture.raw("core/foreign/lspci-oracle.tsv").lines().filter(l -> !l.startsWith("#")).map(LspciOracleTest::text).toList();
        Path dumps = folder();
        List<String> ours = new java.util.ArrayList<>();
        for (String file : new TreeSet<>(oracle.stream().map(l -> l.substring(0, l.indexOf('\t'))).toList())) {
            Opened o = Opened.of(Files.readAllBytes(dumps.resolve(file)));
            o.functions().values().stream().sorted(Comparator.comparing(DeviceRecord::id)).forEach(d -> ours.add(said(file, d)));
        }
        assertTrue(oracle.size() > 40);
        assertEquals(String.join("\n", oracle), String.join("\n", ours));
    }

    @Test
    void brokenExtendedCapabilities() throws IOException {
        Opened o = Opened.of(Files.readAllBytes(folder().resolve("broken-ecaps")));
        assertEquals(0x7911, o.function("0000:00:00.0").pci().device());
        assertEquals(Acs.State.NONE, o.function("0000:00:00.0").pci().capabilities().acs().state(), "no PCI Express, so no extended capabilities, whatever stands there");
    }
}
