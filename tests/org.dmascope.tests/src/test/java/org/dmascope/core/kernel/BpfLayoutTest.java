// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds the Java side of the records against native/bpf/records.h. */
class BpfLayoutTest {
    private final String header = read();

    private static String read() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("native/bpf/records.h"))) {
            at = at.getParent();
        }
        try {
            return Files.readString(at.resolve("native/bpf/records.h"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> enumerators(String name) {
        Matcher m = Pattern.compile("enum " + name + " \\{(.*?)\\};", Pattern.DOTALL).matcher(header);
        assertTrue(m.find(), name);
        return Stream.of(m.group(1).replaceAll("/\\*.*?\\*/", "").split(",")).map(s -> s.replaceAll("=.*", "").strip()).filter(s -> !s.isEmpty()).toList();
    }

    private int constant(String name) {
        Matcher m = Pattern.compile("(?:#define " + name + " |" + name + " = )(\\d+)").matcher(header);
        assertTrue(m.find(), name);
        return Integer.parseInt(m.group(1));
    }

    @Test
    void offsetsStandInTheSameOrder() {
        List<String> java = new ArrayList<>(Stream.of(BpfOffset.values()).map(Enum::name).toList());
        java.add("OFFSETS");
        assertEquals(enumerators("offset"), java);
        assertEquals(constant("ROOM_FOR_OFFSETS"), BpfOffset.ROOM);
        assertTrue(BpfOffset.values().length <= BpfOffset.ROOM);
    }

    @Test
    void kindsStandInTheSameOrder() {
        assertEquals(enumerators("kind"), Stream.of(BpfKind.values()).map(k -> "KIND_" + k.name()).toList());
    }

    @Test
    void flagsAndTypesAreTheSame() {
        Map<String, Integer> java = Stream.of(Map.entry("ATTACHMENT_P2P", BpfAttachment.P2P), Map.entry("ATTACHMENT_ALLOW_P2P", BpfAttachment.ALLOW_P2P),
                Map.entry("ATTACHMENT_HAS_SGT", BpfAttachment.HAS_SGT), Map.entry("ATTACHMENT_SGT", BpfAttachment.SGT),
                Map.entry("ATTACHMENT_UMEM", BpfAttachment.UMEM), Map.entry("ATTACHMENT_HAS_PINNED", BpfAttachment.HAS_PINNED),
                Map.entry("ATTACHMENT_PINNED", BpfAttachment.PINNED), Map.entry("ATTACHMENT_HAS_REVOKED", BpfAttachment.HAS_REVOKED),
                Map.entry("ATTACHMENT_REVOKED", BpfAttachment.REVOKED), Map.entry("ATTACHMENT_MAPPED", BpfAttachment.MAPPED),
                Map.entry("ATTACHMENT_IOMMUFD", BpfAttachment.IOMMUFD), Map.entry("ATTACHMENT_UNSTABLE", BpfAttachment.UNSTABLE),
                Map.entry("ATTACHMENT_OPS_LOST", BpfAttachment.OPS_LOST), Map.entry("RECORD_SYMBOL", BpfRecords.SYMBOL),
                Map.entry("RECORD_DEVICE", BpfRecords.DEVICE), Map.entry("RECORD_BUFFER", BpfRecords.BUFFER),
                Map.entry("RECORD_ATTACHMENT", BpfRecords.ATTACHMENT), Map.entry("RECORD_FENCE", BpfRecords.FENCE), Map.entry("RECORD_END", BpfRecords.END),
                Map.entry("END_UNSTABLE", BpfRecords.END_UNSTABLE), Map.entry("END_MORE", BpfRecords.END_MORE),
                Map.entry("END_MORE_FENCES", BpfRecords.END_MORE_FENCES), Map.entry("TEXT_SYMBOL", BpfText.SYMBOL), Map.entry("TEXT_NAME", BpfText.NAME),
                Map.entry("TEXT_DEVICE", BpfText.DEVICE), Map.entry("TEXT_BUFFER", BpfText.BUFFER),
                Map.entry("MAX_ATTACHMENTS", org.dmascope.core.source.struct.StructDump.MAX_ATTACHMENTS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        java.forEach((name, value) -> assertEquals(constant(name), value, name));
    }
}
