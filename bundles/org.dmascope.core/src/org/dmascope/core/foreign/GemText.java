// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;

/**
 * An amdgpu_gem_info somewhere in a text: heads {@code pid N command NAME:} and lines {@code 0x00000001: SIZE byte PLACE …}. White space that was altered on the way is put back as the kernel
 * prints it (amdgpu_bo_print_info()), then the parser of the driver's text reads it. The text does not name its device.
 */
final class GemText {
    private static final String FOLDER = "/sys/kernel/debug/dri/0";
    private static final Pattern OBJECT = Pattern.compile("(?m)^[> \\t]*0x([0-9a-f]{8}):[ \\t]+([0-9]{1,12})[ \\t]+byte[ \\t]+([A-Z].*)$");
    private static final Pattern HEAD = Pattern.compile("^[> \\t]*pid[ \\t]+([0-9]{1,9})[ \\t]+command[ \\t]+(.{1,64}?):?\\s*$");
    private static final Pattern FENCES = Pattern.compile("(?:\\t| {2,})(?=[a-z]+ fence:)");

    private GemText() {
    }

    static boolean seen(String text) {
        return text.contains(" byte ") && OBJECT.matcher(text).find();
    }

    static void plant(String text, PlantedRoot root, ProblemList problems) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n")) {
            Matcher object = OBJECT.matcher(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            Matcher head = HEAD.matcher(line);
            if (object.matches()) {
                Matcher fences = FENCES.matcher(object.group(3));
                int end = fences.find() ? fences.start() : object.group(3).length();
                String words = object.group(3).substring(0, end).strip().replaceAll("[ \\t]+", " ");
                out.append(String.format(Locale.ROOT, "\t\t0x%s: %12d byte %s", object.group(1), Long.parseLong(object.group(2)), words));
                out.append(end < object.group(3).length() ? "\t" + object.group(3).substring(end).strip() : "").append('\n');
            } else if (head.matches()) {
                out.append(String.format(Locale.ROOT, "pid %8d command %s:\n", Integer.parseInt(head.group(1)), head.group(2)));
            }
        }
        root.directory("/sys/kernel/debug/dri").directory(FOLDER);
        root.file(FOLDER + "/name", "amdgpu dev=not-told\n").file(FOLDER + "/amdgpu_gem_info", out.toString());
        problems.add(0, "amdgpu_gem_info does not name its device: it is shown as not-told");
    }
}
