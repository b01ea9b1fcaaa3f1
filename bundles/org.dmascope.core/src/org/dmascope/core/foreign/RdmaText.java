// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaPaths;
import org.dmascope.core.source.rdma.RdmaWriter;

/**
 * What {@code rdma resource show mr} prints (iproute2, rdma/res-mr.c), as text, {@code dev mlx5_0 mrn 2 rkey 0x1 …}, or as JSON. JSON is read by its pairs of names and values, because {@code rdma -dd -jp}
 * has printed JSON that is not well-formed.
 */
final class RdmaText {
    private static final int MOST = 1_000_000;
    private static final int DEVICES = 1024;
    private static final Pattern LINE = Pattern.compile("(?m)^[> \\t]*(?:dev|link) ([A-Za-z0-9_.-]{1,64})(?:/[0-9-]+)? ((?:mrn|rkey|lkey|iova|mrlen) .*)$");
    private static final Pattern PAIR = Pattern.compile("\"([a-z_0-9]{1,40})\"[ \\t]*:[ \\t]*(?:\"([^\"\\n]{0,120})\"|(-?[0-9]{1,20}))");

    private final Map<String, List<RdmaMr>> regions = new LinkedHashMap<>();
    private final Map<Integer, String> comms = new HashMap<>();
    private final ProblemList problems;
    private int count;
    private int unnumbered;

    private RdmaText(ProblemList problems) {
        this.problems = problems;
    }

    static boolean seen(String text) {
        return text.contains("mrlen") && (text.contains("\"mrlen\"") && PAIR.matcher(text).find() || LINE.matcher(text).find());
    }

    static void plant(String text, PlantedRoot root, ProblemList problems) {
        RdmaText t = new RdmaText(problems);
        Matcher m = LINE.matcher(text);
        while (m.find()) {
            t.line(m.group(1), m.group(2));
        }
        if (text.contains("\"mrlen\"")) {
            t.json(text);
        }
        t.plant(root);
    }

    private void line(String device, String pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] words = pairs.strip().split("[ \\t]+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            values.putIfAbsent(words[i], words[i + 1]);
        }
        region(device, values, 10);
    }

    private void json(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher m = PAIR.matcher(text);
        while (m.find()) {
            String key = m.group(1);
            if (values.containsKey(key) || key.equals("ifindex") && !values.isEmpty()) {
                object(values);
                values.clear();
            }
            values.put(key, m.group(2) == null ? m.group(3) : m.group(2));
        }
        object(values);
        if (!closed(text)) {
            problems.add(0, "the JSON of rdma is not well-formed: brackets do not match; it is read by its pairs of names and values");
        }
    }

    /** Whether brackets of each kind are as many as close. */
    private static boolean closed(String text) {
        return text.chars().filter(c -> c == '{').count() == text.chars().filter(c -> c == '}').count()
                && text.chars().filter(c -> c == '[').count() == text.chars().filter(c -> c == ']').count();
    }

    private void object(Map<String, String> values) {
        String device = values.get("ifname");
        if (device != null && values.containsKey("mrlen") && device.matches("[A-Za-z0-9_.-]{1,64}")) {
            region(device, values, 16);
        }
    }

    /** @param keys radix of keys without 0x: rdma prints them with it as text, and hexadecimal without it in JSON */
    private void region(String device, Map<String, String> v, int keys) {
        if (count++ >= MOST || !regions.containsKey(device) && regions.size() >= DEVICES) {
            return;
        }
        List<RdmaMr> list = regions.computeIfAbsent(device, d -> new ArrayList<>());
        long mrn = number(v.get("mrn"), 10);
        unnumbered += mrn < 0 ? 1 : 0;
        long pid = number(v.get("pid"), 10);
        String comm = v.getOrDefault("comm", "");
        boolean kernel = pid < 0 && comm.startsWith("[") && comm.endsWith("]");
        if (pid > 0 && pid <= Integer.MAX_VALUE && !comm.isEmpty()) {
            comms.putIfAbsent((int) pid, comm);
        }
        Map<String, String> driver = new LinkedHashMap<>();
        v.forEach((key, value) -> {
            if (key.startsWith("drv_") || key.equals(RdmaMr.ODP)) {
                driver.put(key, value);
            }
        });
        list.add(new RdmaMr(mrn < 0 ? list.size() : mrn, number(v.get("lkey"), keys), number(v.get("rkey"), keys), number(v.get("mrlen"), 10), number(v.get("iova"), keys),
                number(v.get("pdn"), 10), pid > Integer.MAX_VALUE ? -1 : (int) pid, kernel ? comm.substring(1, comm.length() - 1) : null, driver));
    }

    /** -1 when it is none. */
    private static long number(String s, int radix) {
        boolean hex = s != null && s.startsWith("0x");
        String digits = s == null ? "" : hex ? s.substring(2) : s;
        int base = hex ? 16 : radix;
        boolean right = !digits.isEmpty() && digits.length() <= 15 && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0);
        return right ? Long.parseLong(digits, base) : -1;
    }

    private void plant(PlantedRoot root) {
        root.directory("/sys/class").directory(RdmaPaths.CLASS);
        List<String> names = new ArrayList<>(regions.keySet());
        root.file(RdmaPaths.DEVICES, RdmaWriter.devices(names));
        for (int i = 0; i < names.size(); i++) {
            root.file(RdmaPaths.of(i, RdmaKind.MR), RdmaWriter.regions(regions.get(names.get(i))));
        }
        comms.forEach((pid, comm) -> root.file("/proc/" + pid + "/comm", comm + "\n"));
        if (unnumbered > 0) {
            problems.add(0, "%d regions have no mrn, as rdma printed them before Linux 5.0; they are numbered in their order here", unnumbered);
        }
    }
}
