// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dmascope.core.axis.Word;

/**
 * Under which contract an action is played. All but today's are proposals of the mail of August 2021 on non-dynamic dma-bufs in RDMA ("[RFC] Make use of non-dynamic
 * dmabuf in RDMA"); no kernel up to 7.3 has them.
 */
public enum Policy implements Word {
    /** What this kernel does, by what it can do. */
    TODAY("Today's kernel, as read", false, false),
    /** The same, but a memory region whose memory is taken back is deregistered. */
    TODAY_DEREG("Today's kernel, regions deregistered", true, true),
    /** Pins are revoked only when it must be; buffers of the same user are never victims; ENOMEM and ENOSPC come first. */
    SOFT_PIN("Soft pin", true, false),
    SOFT_PIN_DEREG("Soft pin, regions deregistered", true, true),
    /** The device is revoked as a whole, importers are told by revoke_notify; one that cannot be told may not attach. */
    DEVICE_REVOKE("Device-level revoke", true, false),
    DEVICE_REVOKE_DEREG("Device-level revoke, regions deregistered", true, true),
    /** As today, but a control group may pin device memory only within its minimum (dmem.min); a pin beyond is refused with ENOMEM. */
    PIN_LIMIT("Pins limited by control group", true, false);

    private final String title;
    private final boolean proposal;
    private final boolean deregisters;

    Policy(String title, boolean proposal, boolean deregisters) {
        this.title = title;
        this.proposal = proposal;
        this.deregisters = deregisters;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether no kernel does it so. */
    public boolean proposal() {
        return proposal;
    }

    boolean deregisters() {
        return deregisters;
    }

    /** Whether exporters and importers act as today. */
    boolean today() {
        return this == TODAY || this == TODAY_DEREG || this == PIN_LIMIT;
    }

    boolean softPin() {
        return this == SOFT_PIN || this == SOFT_PIN_DEREG;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Policy::word).toList();
    }

    /** Null when there is no such word. */
    public static Policy of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst().orElse(null);
    }
}
