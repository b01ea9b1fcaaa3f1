// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/**
 * What links two devices beside PCI Express. The kernel's peer-to-peer rule knows nothing of it.
 *
 * @param count     how many links run in parallel between the two; through a switch those of the one that has fewer; 0 when not told
 * @param switched  whether a switch is between them
 * @param megabytes what each link carries in one direction, in 10^6 bytes per second; of XGMI what all do; 0 when not told
 */
public record SideLink(Kind kind, int count, boolean switched, int megabytes) {
    /** Kinds of links. */
    public enum Kind implements Word {
        /** It is known that there is none. */
        NONE("no link"), NVLINK("NVLink"), XGMI("XGMI"), C2C("NVLink-C2C");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String words() {
            return words;
        }

        static Kind of(String subsystem) {
            return switch (subsystem) {
                case "nvlink" -> NVLINK;
                case "xgmi" -> XGMI;
                case "c2c" -> C2C;
                default -> NONE;
            };
        }
    }

    static final SideLink NONE = new SideLink(Kind.NONE, 0, false, 0);

    public boolean exists() {
        return kind != Kind.NONE;
    }

    /** As in the matrix of {@code nvidia-smi topo -m} ({@code NV12}) and {@code rocm-smi --showtopo} ({@code XGMI}). */
    public String letters() {
        return kind == Kind.NVLINK ? "NV" + (count > 0 ? count : "") : kind.name();
    }

    /** {@code 12 NVLinks through NVSwitch, 26.6 GB/s each}. */
    public String words() {
        String what = count == 0 ? "linked by " + kind.words : kind == Kind.NVLINK ? count + (count == 1 ? " NVLink" : " NVLinks") : count + (count == 1 ? " link of " : " links of ") + kind.words;
        return what + (switched ? " through NVSwitch" : "") + (megabytes == 0 ? "" : ", " + Bound.gigabytes(megabytes) + (kind == Kind.NVLINK ? " each in one direction" : ""));
    }
}
