// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.nio.charset.StandardCharsets;

/**
 * Writes what NVML answered, line by line, as {@link NvmlParser} reads it. A result is {@code RC} or {@code RC:VALUE}, where RC is the nvmlReturn_t and 0 is success; {@link #MISSING}
 * stands for a function that the library does not have.
 * <pre>
 * nvml 1
 * skip 0000:0f:00.0 idle
 * library 0 | library -1
 * init RC
 * driver 570.86.15
 * gpu 0000:0f:00.0 RC
 * speed 0000:0f:00.0 RC:MBPS
 * link 0000:0f:00.0 3 state=RC:V version=RC:V p2p=RC:V type=RC:V remote=RC:00000000:C4:00.0
 * end LINES
 * </pre>
 */
public final class NvmlWriter {
    /** No such function, or no such library. */
    public static final int MISSING = -1;
    private static final int MOST_TEXT = 80;
    private final StringBuilder out = new StringBuilder("nvml 1\n");
    private int lines = 1;

    private void line(String text) {
        out.append(text).append('\n');
        lines++;
    }

    /** A function that is not asked about. */
    void skip(String function, NvmlGpu.State why) {
        line("skip " + function + " " + why.word());
    }

    /** Whether the library could be loaded. */
    public void library(boolean there) {
        line("library " + (there ? 0 : MISSING));
    }

    /** What nvmlInit_v2() answered. */
    public void init(int result) {
        line("init " + result);
    }

    /** Version of the driver. */
    public void driver(String version) {
        line("driver " + word(version));
    }

    /** What nvmlDeviceGetHandleByPciBusId_v2() answered. */
    public void gpu(String function, int result) {
        line("gpu " + function + " " + result);
    }

    /** Speed of one link in MB/s in one direction. */
    public void speed(String function, int result, long megabytes) {
        line("speed " + function + " " + result(result, Long.toString(megabytes)));
    }

    /** One link. Each pair is a result and, when it is 0, a value. */
    public void link(String function, int link, int[] state, int[] version, int[] p2p, int[] type, int remote, String address) {
        line("link " + function + " " + link + " state=" + pair(state) + " version=" + pair(version) + " p2p=" + pair(p2p) + " type=" + pair(type) + " remote="
                + result(remote, word(address)));
    }

    private static String pair(int[] resultAndValue) {
        return result(resultAndValue[0], Integer.toUnsignedString(resultAndValue[1]));
    }

    private static String result(int result, String value) {
        return result == 0 ? "0:" + value : Integer.toString(result);
    }

    /** What the library wrote, as one word of printable ASCII. */
    private static String word(String s) {
        String shown = s.length() > MOST_TEXT ? s.substring(0, MOST_TEXT) : s;
        return shown.isEmpty() ? "?" : shown.replaceAll("[^!-~]", "?");
    }

    /** Everything so far, with an end by which a cut is known. */
    byte[] bytes() {
        return (out + "end " + (lines + 1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
