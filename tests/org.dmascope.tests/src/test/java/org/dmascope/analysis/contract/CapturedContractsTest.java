// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Fixture;
import org.dmascope.core.axis.Word;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a walk found on three kernels, judged, against what the module that made it said of itself. */
class CapturedContractsTest {
    private static final Pattern FIELD = Pattern.compile("([a-z_.2]+)=((?:\\S+ \\[[^\\]]*\\])|\\S*)");

    private static Map<String, String> fields(String line) {
        Map<String, String> out = new HashMap<>();
        Matcher m = FIELD.matcher(line);
        while (m.find()) {
            out.put(m.group(1), m.group(2));
        }
        return out;
    }

    private static Sym sym(String text) {
        return text == null || text.equals("NULL") || text.equals("0x0") ? Sym.NULL : new Sym(text.split(" ")[0], null);
    }

    private static Boolean bit(String text) {
        return text == null || text.equals("?") ? null : text.equals("1");
    }

    private static StructAttachment attachment(Map<String, String> f) {
        String callback = f.getOrDefault("move_notify", f.get("invalidate_mappings"));
        StructUmem umem = f.containsKey("umem.pinned") ? Structs.umem(bit(f.get("umem.pinned")), bit(f.get("umem.revoked")), true) : null;
        return new StructAttachment(f.get("dev"), f.get("bus"), null, f.get("peer2peer").equals("1"), sym(f.get("importer_ops")), sym(callback),
                bit(f.get("allow_peer2peer")), null, umem, null, true);
    }

    static List<StructBuffer> walk(String kernel, String moment) {
        List<StructBuffer> out = new ArrayList<>();
        Map<String, String> head = null;
        List<StructAttachment> attachments = new ArrayList<>();
        for (String line : (Fixture.raw("core/contracts/" + kernel + "/" + moment + ".walk") + "\nTOTAL").split("\n")) {
            if (head != null && !line.startsWith("   attach ")) {
                out.add(new StructBuffer(Long.parseLong(head.get("ino")), Long.parseLong(head.get("size")), head.get("exp"), head.get("name"), null, sym(head.get("ops")),
                        sym(head.get("exporter_pin")), 1, 0, null, null, attachments, true));
                attachments = new ArrayList<>();
                head = null;
            }
            if (line.startsWith("dma_buf ")) {
                head = fields(line);
            } else if (line.startsWith("   attach ")) {
                attachments.add(attachment(fields(line)));
            }
        }
        return out;
    }

    static Map<String, Map<String, String>> states(String kernel, String moment) {
        Map<String, Map<String, String>> out = new HashMap<>();
        for (String line : Fixture.raw("core/contracts/" + kernel + "/" + moment + ".state").split("\n")) {
            Map<String, String> f = fields(line);
            if (line.startsWith("importer ")) {
                out.put(f.get("ino") + "/" + f.get("dev"), f);
            }
        }
        return out;
    }

    private static String shown(Object value) {
        return value == null ? "?" : value instanceof Word w ? w.word() : value.equals(true) ? "yes" : "no";
    }

    /** What must come out, by the module's own numbers of its importers; {@code |} parts importer, pinned on a dynamic exporter, revocable, class, revoke state. */
    private static String expected(Map<String, String> state, boolean fresh, boolean dynamic) {
        boolean revoked = "1".equals(state.get("ib.revoked"));
        String pinned = state.get("pinned").equals("1") ? "for-life" : "no";
        String told = fresh ? "yes" : "?";
        String[] parts = (switch (Integer.parseInt(state.get("mode"))) {
            case 0 -> "static|" + (fresh ? "while-mapped" : "for-life") + "|no|static|not-possible";
            case 1, 2, 3, 5 -> "dynamic|?|" + told + "|?|?";
            case 4 -> "dynamic|?|no|pinned|not-possible";
            case 6 -> "dynamic|" + pinned + "|no|pinned|not-possible";
            default -> "dynamic|" + pinned + "|yes|pinned-revocable|" + (revoked ? "revoked" : "live");
        }).split("\\|");
        return parts[0] + " " + (dynamic ? parts[1] : "by-exporter") + " " + parts[2] + " " + parts[3] + " " + parts[4];
    }

    @ParameterizedTest
    @CsvSource({ "6.1,before,2,12", "6.1,after,2,12", "6.12,before,4,24", "6.12,after,4,24", "7.3,before,5,36", "7.3,after,5,36" })
    void theModuleAndTheVerdictAgree(String kernel, String moment, int buffers, int attachments) {
        KernelCaps caps = kernel.equals("7.3") ? Structs.fresh() : Structs.old();
        Contract contract = new Contract(Catalogue.load(), caps, StructDump.Method.KCORE, "kcore", Surveys.TAKEN);
        Map<String, Map<String, String>> states = states(kernel, moment);
        List<StructBuffer> walk = walk(kernel, moment);
        assertEquals(buffers, walk.size());
        int seen = 0;
        for (StructBuffer b : walk) {
            for (StructAttachment a : b.attachments()) {
                Map<String, String> state = states.get(b.ino() + "/" + a.device());
                Verdict v = contract.classify(a, b);
                String name = kernel + " " + moment + " ino " + b.ino() + " " + a.device();
                assertEquals(expected(state, kernel.equals("7.3"), b.pinOp().set()), shown(v.importer().value()) + " " + shown(v.pinned().value()) + " "
                        + shown(v.revocable().value()) + " " + shown(v.attachmentClass().value()) + " " + shown(v.revokeState().value()), name);
                assertEquals(state.get("peer2peer").equals("1"), v.p2p().value(), name);
                if (state.containsKey("dma_buf_attach_revocable")) {
                    assertEquals(state.get("dma_buf_attach_revocable").equals("1"), v.revocable().value(), name);
                }
                seen++;
            }
        }
        assertEquals(attachments, seen);
        assertTrue(states.size() >= seen);
    }
}
