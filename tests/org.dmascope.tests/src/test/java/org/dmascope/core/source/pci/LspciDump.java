// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code lspci -vvvxxxx} prints: for each function its lines of text, which are the second opinion, and the bytes of its config space. */
public final class LspciDump {
    private static final Pattern HEAD = Pattern.compile("^((?:[0-9a-f]{4,8}:)?[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]) ");
    private static final Pattern BYTES = Pattern.compile("^([0-9a-f]{2,3}): ((?:[0-9a-f]{2} ?)+)$");

    /** A function: its lines, and its bytes as far as they go without a gap. */
    public record Function(String id, List<String> lines, byte[] config) {
        /** Lines that hold a word. */
        public List<String> with(String word) {
            return lines.stream().map(String::strip).filter(l -> l.contains(word)).toList();
        }
    }

    private LspciDump() {
    }

    /** By address with domain. */
    public static Map<String, Function> parse(String text) {
        Map<String, Function> out = new LinkedHashMap<>();
        String id = null;
        List<String> lines = new ArrayList<>();
        byte[] config = new byte[4096];
        int length = 0;
        for (String line : (text + "\n0000:00:00.0 end").split("\n")) {
            Matcher head = HEAD.matcher(line);
            Matcher bytes = BYTES.matcher(line.stripTrailing());
            if (head.find()) {
                if (id != null) {
                    out.put(id, new Function(id, List.copyOf(lines), Arrays.copyOf(config, length)));
                }
                id = head.group(1).length() < 12 ? "0000:" + head.group(1) : head.group(1);
                lines = new ArrayList<>(List.of(line));
                length = 0;
            } else if (bytes.matches()) {
                int at = Integer.parseInt(bytes.group(1), 16);
                for (String b : bytes.group(2).strip().split(" ")) {
                    if (at == length && at < config.length) {
                        config[length++] = (byte) Integer.parseInt(b, 16);
                    }
                    at++;
                }
            } else {
                lines.add(line);
            }
        }
        return out;
    }
}
