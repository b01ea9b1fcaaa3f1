// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/** Reads what {@link NvmlWriter} writes. Never throws; a line that is none is among the problems. */
public final class NvmlParser {
    /** Bounds on functions, and on the links of one (NVML_NVLINK_MAX_LINKS of nvml.h is 18). */
    static final int MOST_GPUS = 256;
    static final int MOST_LINKS = 64;
    private static final Pattern SYSFS = Pattern.compile("[0-9a-f]{4,8}:[0-9a-f]{2}:[01][0-9a-f]\\.[0-7]");
    /** NVML_DEVICE_PCI_BUS_ID_FMT and _LEGACY_FMT of nvml.h. */
    private static final Pattern NVML = Pattern.compile("([0-9A-Fa-f]{4,8}):([0-9A-Fa-f]{2}):([01][0-9A-Fa-f])\\.([0-7])");
    /** NVML_ERROR_INVALID_ARGUMENT: no link of that number; NVML_ERROR_NOT_SUPPORTED: a GPU without NVLink. */
    private static final int INVALID_ARGUMENT = 2;
    private static final int NOT_SUPPORTED = 3;
    private static final int HEX = 16;

    /** What is known of a function so far. */
    private static final class Draft {
        private NvmlGpu.State state;
        private int result;
        private int megabytes = -1;
        private final List<NvLink> links = new ArrayList<>();
    }

    private final ProblemList problems = new ProblemList();
    private final Map<String, Draft> gpus = new TreeMap<>();
    private String driver;
    private Boolean library;
    private int init;
    private boolean ended;

    private NvmlParser() {
    }

    public static Parsed<NvmlInfo> parse(Content c) {
        NvmlParser p = new NvmlParser();
        String[] lines = c.line().split("\n", 1 << 16);
        if (!lines[0].equals("nvml 1")) {
            p.problems.add(1, "not answers of NVML");
            return new Parsed<>(new NvmlInfo(null, null, 0, List.of()), p.problems.list());
        }
        for (int i = 1; i < lines.length; i++) {
            p.line(i + 1, lines[i].split(" ", 16));
        }
        if (!p.ended) {
            p.problems.add(lines.length, "the answers are cut off");
        }
        List<NvmlGpu> all = new ArrayList<>();
        p.gpus.forEach((id, d) -> all.add(new NvmlGpu(id, p.ended ? d.state : NvmlGpu.State.FAILED, d.result, p.ended ? d.links : List.of(), d.megabytes)));
        return new Parsed<>(new NvmlInfo(p.driver, p.library, p.init, all), p.problems.list());
    }

    private void line(int at, String[] w) {
        boolean understood = !ended && w.length >= 2 && switch (w[0]) {
            case "library" -> {
                library = w[1].equals("0");
                yield true;
            }
            case "init" -> number(w[1]) != null && (init = number(w[1])) == init;
            case "driver" -> (driver = w[1]) != null;
            case "skip" -> w.length == 3 && skip(w);
            case "gpu" -> w.length == 3 && gpu(w);
            case "speed" -> w.length == 3 && speed(w);
            case "link" -> w.length == 8 && link(w);
            case "end" -> ended = w[1].equals(Integer.toString(at));
            default -> false;
        };
        if (!understood) {
            problems.add(at, "not a line of NVML's answers");
        }
    }

    /** Null when the name is none, or was there before: it is asked once, and a second answer would leave it with links that contradict its state. */
    private Draft draft(String id) {
        if (!SYSFS.matcher(id).matches() || gpus.size() >= MOST_GPUS || gpus.containsKey(id)) {
            return null;
        }
        Draft d = new Draft();
        gpus.put(id, d);
        return d;
    }

    private boolean skip(String[] w) {
        NvmlGpu.State s = NvmlGpu.State.of(w[2]);
        Draft d = s == null || s == NvmlGpu.State.ASKED ? null : draft(w[1]);
        if (d != null) {
            d.state = s;
        }
        return d != null;
    }

    private boolean gpu(String[] w) {
        Integer result = number(w[2]);
        Draft d = result == null ? null : draft(w[1]);
        if (d != null) {
            d.state = result == 0 ? NvmlGpu.State.ASKED : NvmlGpu.State.FAILED;
            d.result = result;
        }
        return d != null;
    }

    private boolean speed(String[] w) {
        Draft d = gpus.get(w[1]);
        long v = value(w[2]);
        if (d != null && v > 0 && v < Integer.MAX_VALUE) {
            d.megabytes = (int) v;
        }
        return d != null && result(w[2]) != null;
    }

    private boolean link(String[] w) {
        Draft d = gpus.get(w[1]);
        Integer index = number(w[2]);
        Map<String, String> v = new HashMap<>();
        for (int i = 3; i < w.length; i++) {
            int equal = w[i].indexOf('=');
            if (equal > 0) {
                v.put(w[i].substring(0, equal), w[i].substring(equal + 1));
            }
        }
        Integer state = result(v.getOrDefault("state", ""));
        if (d == null || d.state != NvmlGpu.State.ASKED || index == null || index < 0 || index >= MOST_LINKS || state == null || d.links.size() >= MOST_LINKS) {
            return false;
        }
        if (state != 0) {
            if (state != INVALID_ARGUMENT && state != NOT_SUPPORTED) {
                d.state = NvmlGpu.State.FAILED;
                d.result = state;
                d.links.clear();
            }
            return true;
        }
        if (value(v.get("state")) == 1) {
            long version = value(v.getOrDefault("version", ""));
            long p2p = value(v.getOrDefault("p2p", ""));
            d.links.add(new NvLink(index, version < 0 || version > 255 ? -1 : (int) version, p2p < 0 ? null : p2p != 0, NvLink.Remote.of(value(v.getOrDefault("type", ""))),
                    address(v.getOrDefault("remote", ""))));
        }
        return true;
    }

    /** As sysfs writes it where it is an address. */
    private static String address(String resultAndText) {
        String text = resultAndText.startsWith("0:") ? resultAndText.substring(2) : "";
        Matcher m = NVML.matcher(text);
        return m.matches() ? String.format(Locale.ROOT, "%04x:%s:%s.%s", Long.parseLong(m.group(1), HEX), m.group(2).toLowerCase(Locale.ROOT), m.group(3).toLowerCase(Locale.ROOT), m.group(4))
                : text.toLowerCase(Locale.ROOT);
    }

    /** The result of {@code RC} or {@code RC:VALUE}; null when it is none. */
    private static Integer result(String s) {
        int colon = s.indexOf(':');
        return number(colon < 0 ? s : s.substring(0, colon));
    }

    /** The value of {@code 0:VALUE}; -1 when there is none. */
    private static long value(String s) {
        String v = s != null && s.startsWith("0:") ? s.substring(2) : "";
        return v.matches("[0-9]{1,10}") ? Long.parseLong(v) : -1;
    }

    private static Integer number(String s) {
        return s.matches("-?[0-9]{1,8}") ? Integer.valueOf(s) : null;
    }
}
