// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The OpenMetrics text format, version 1.0: families with TYPE, UNIT and HELP, then their samples, at the end {@code # EOF}. Label sets of a family are unique;
 * what comes twice is added up.
 */
final class MetricText {
    /** Name of a family without its unit; the names are stable. */
    private static final String LEAD = "dmascope_";
    private static final String INFINITE = "+Inf";

    /** A family while its samples are collected. */
    final class Family {
        private final String name;
        private final Map<String, Double> samples = new LinkedHashMap<>();

        private Family(String name) {
            this.name = name;
        }

        /** @param labels name and value in turn, values in their shown form */
        Family sample(double value, String... labels) {
            samples.merge(labels(labels), value, Double::sum);
            return this;
        }

        void end() throws IOException {
            for (Map.Entry<String, Double> s : samples.entrySet()) {
                out.append(name).append(s.getKey()).append(' ').append(number(s.getValue())).append('\n');
            }
        }
    }

    private final Utf8Output out;

    MetricText(OutputStream stream) {
        out = new Utf8Output(stream);
    }

    /** A value that goes up and down. @param unit null when it counts things */
    Family gauge(String name, String unit, String help) throws IOException {
        String full = LEAD + name + (unit == null ? "" : "_" + unit);
        head(full, "gauge", unit, help);
        return new Family(full);
    }

    /** Text about the host: always 1. */
    Family info(String name, String help) throws IOException {
        head(LEAD + name, "info", null, help);
        return new Family(LEAD + name + "_info");
    }

    private void head(String name, String type, String unit, String help) throws IOException {
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        if (unit != null) {
            out.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
        }
        out.append("# HELP ").append(name).append(' ').append(escape(help)).append('\n');
    }

    void end() throws IOException {
        out.append("# EOF\n").flush();
    }

    private static String labels(String... labels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"").append(escape(labels[i + 1])).append('"');
        }
        return labels.length == 0 ? "" : text.append('}').toString();
    }

    private static String escape(String s) {
        return s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** Whole numbers without a point: bytes stay as the kernel printed them up to 2^53. */
    private static String number(double v) {
        return Double.isInfinite(v) ? INFINITE : v == Math.rint(v) && Math.abs(v) < 1L << 53 ? Long.toString((long) v) : BigDecimal.valueOf(v).toPlainString();
    }
}
