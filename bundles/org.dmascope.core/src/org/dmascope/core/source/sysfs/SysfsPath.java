// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.List;

/** Paths below /sys as text. Links of sysfs are relative and lead through real directories only, so text is enough to resolve them. */
final class SysfsPath {
    private SysfsPath() {
    }

    /** The path that a link target means when the link lies in {@code directory}; no {@code .} or {@code ..} is left in it. */
    static String resolve(String directory, String target) {
        if (target.startsWith("/")) {
            return slow("", target);
        }
        String at = directory;
        int from = 0;
        while (target.startsWith("../", from)) {
            at = parent(at);
            from += 3;
        }
        // what sysfs prints: some steps up, then down
        boolean odd = from == target.length() || target.startsWith(".", from) || target.startsWith("/", from) || target.endsWith("/")
                || target.indexOf("/.", from) >= 0 || target.indexOf("//", from) >= 0;
        return odd ? slow(directory, target) : at + "/" + target.substring(from);
    }

    private static String slow(String directory, String target) {
        List<String> parts = new ArrayList<>();
        add(parts, directory);
        add(parts, target);
        StringBuilder out = new StringBuilder();
        for (String p : parts) {
            out.append('/').append(p);
        }
        return out.toString();
    }

    private static void add(List<String> parts, String path) {
        for (String p : path.split("/")) {
            if (p.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!p.isEmpty() && !p.equals(".")) {
                parts.add(p);
            }
        }
    }

    /** The part after the last slash. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path without its last part; empty at the top. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
