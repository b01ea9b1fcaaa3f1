// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

/** Names of what a run ships; no real tree has them. */
public final class TrialPaths {
    /** Id of the source that lists what can be tried, and of what a run ships. */
    public static final String SOURCE = "trials";
    /** The list, {@link TrialText}. */
    public static final String LIST = "/dmascope/trial/list";
    /** What the paths of all lists of buffers begin with, and those of walks over the kernel's structures. */
    public static final String LISTS = "/dmascope/trial/bufinfo/";
    public static final String WALKS = "/dmascope/trial/struct/";
    /** bufinfo before the first trial and behind the last one. */
    public static final String BEFORE = LISTS + "before";
    public static final String END = LISTS + "end";
    /** What the kernel can do, {@code StructText}. */
    public static final String KERNEL = "/dmascope/trial/kernel";
    /** The kernel's text of all buffers. */
    public static final String BUFINFO = "/sys/kernel/debug/dma_buf/bufinfo";

    /** What the paths of pairs begin with. */
    public static final String CELLS = "/dmascope/trial/cell/";

    private TrialPaths() {
    }

    /** One pair, {@link TrialText}. */
    public static String cell(int number) {
        return CELLS + number;
    }

    /** bufinfo while the importer held the buffer. */
    public static String held(int number) {
        return LISTS + "held/" + number;
    }

    /** The kernel's structures of the buffer while the importer held it, a walk of {@code StructText}. */
    public static String structure(int number) {
        return WALKS + number;
    }

    /** The kernel's structures of a buffer of another process before the first pair, a walk of {@code StructText}. */
    public static String before(long ino) {
        return WALKS + "before/" + ino;
    }

    /** The same behind the last pair. */
    public static String end(long ino) {
        return WALKS + "end/" + ino;
    }

    /** bufinfo when the pair was through. */
    public static String after(int number) {
        return LISTS + "after/" + number;
    }
}
