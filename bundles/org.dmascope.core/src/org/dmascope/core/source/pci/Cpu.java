// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * The first processor of /proc/cpuinfo, which is the one that cpu_supports_p2pdma() of drivers/pci/p2pdma.c asks. Lines {@code vendor_id}, {@code cpu family} and {@code model name} of
 * show_cpuinfo() of arch/x86/kernel/cpu/proc.c; other architectures print not the first two.
 *
 * @param vendor {@code AuthenticAMD}, {@code GenuineIntel}, {@code HygonGenuine}, …, raw; null when there is no such line
 * @param family in decimal; -1 when there is no such line
 * @param model  {@code AMD EPYC 7763 64-Core Processor}, at most 80 characters, raw; null when there is no such line
 */
public record Cpu(String vendor, int family, String model) {
    /** What cpuid can hold has 48 bytes, and hypervisors keep to it. */
    private static final int MODEL = 80;

    /** Of which no name is told. */
    public Cpu(String vendor, int family) {
        this(vendor, family, null);
    }

    /** Reads the first processor; a text without these lines is that of another architecture. */
    public static Cpu of(String cpuinfo) {
        String vendor = null;
        int family = -1;
        String model = null;
        for (String line : cpuinfo.split("\n", 64)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                if (vendor != null || family >= 0 || model != null) {
                    break; // the next processor
                }
                continue;
            }
            String key = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (key.equals("vendor_id") && vendor == null) {
                vendor = value.length() <= 64 ? value : null;
            } else if (key.equals("model name") && model == null && !value.isEmpty()) {
                model = value.length() <= MODEL ? value : value.substring(0, MODEL);
            } else if (key.equals("cpu family") && family < 0 && value.length() <= 6 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                family = Integer.parseInt(value);
            }
        }
        return new Cpu(vendor, family, model);
    }
}
