// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.List;
import java.util.Objects;

import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;

/**
 * What a trial did to its buffer. Attaching was seen in the kernel's list of buffers. No text of the kernel shows maps and pins: they are told by its
 * structures where those were read, else by the importer's row of the catalogue, and only for a pair that worked.
 *
 * @param contracts of each attachment while it lasted, newest first
 * @param unseen    why there are none; null when they were looked at
 */
public record TrialEffects(TrialEffect attach, TrialEffect map, TrialEffect pin, List<TrialContract> contracts, String unseen) {
    private static final String NOT_TAKEN = "the importer did not take the buffer";

    public TrialEffects {
        Objects.requireNonNull(attach);
        Objects.requireNonNull(map);
        Objects.requireNonNull(pin);
        contracts = List.copyOf(contracts);
    }

    /**
     * @param rule what is to be expected of the pair
     * @param caps what the kernel can do; null when that is not known
     */
    public static TrialEffects of(TrialRow row, Forecast rule, KernelCaps caps, Catalogue catalogue) {
        if (row.cell().state() != TrialCell.State.WORKS) {
            TrialEffect none = TrialEffect.unknown(NOT_TAKEN);
            return new TrialEffects(none, none, none, List.of(), NOT_TAKEN);
        }
        List<TrialContract> contracts = TrialContract.of(row.structure(), caps, catalogue);
        TrialEffect attach = attach(row.held());
        if ("no".equals(attach.value())) {
            TrialEffect no = new TrialEffect("no", Tier.TRIAL, "there was no attachment");
            return new TrialEffects(attach, no, no, contracts, row.structure().reason());
        }
        return new TrialEffects(attach, map(row, rule, contracts), pin(row, rule, contracts), contracts, row.structure().reason());
    }

    private static TrialEffect map(TrialRow row, Forecast rule, List<TrialContract> contracts) {
        if (contracts.size() == 1 && contracts.getFirst().mapped() != null) {
            return new TrialEffect(contracts.getFirst().mapped() ? "yes" : "no", Tier.STRUCT, "seen in the kernel's structures while it was held");
        }
        if (region(row)) {
            return new TrialEffect("yes", Tier.TRIAL, "a registered region is mapped");
        }
        if (row.cell().attach().map(s -> s.call()).orElse("").equals("VIDIOC_PREPARE_BUF")) {
            return new TrialEffect("yes", Tier.TRIAL, "a prepared buffer is mapped");
        }
        return told(rule) ? new TrialEffect(rule.attach().equals("attach+map") ? "yes" : "no", Tier.RULE, rule.rule()) : untold(rule);
    }

    private static TrialEffect pin(TrialRow row, Forecast rule, List<TrialContract> contracts) {
        if (contracts.size() == 1 && contracts.getFirst().verdict().pinned().known()) {
            Fact<Pinned> pinned = contracts.getFirst().verdict().pinned();
            return new TrialEffect(pinned.value().word(), pinned.evidence().tier(), "the contract that was seen while it was held");
        }
        if (region(row)) {
            return TrialEffect.unknown("the device's driver decides: all but mlx5 pin");
        }
        return told(rule) ? new TrialEffect(rule.pin(), Tier.RULE, rule.rule()) : untold(rule);
    }

    private static boolean region(TrialRow row) {
        return row.cell().attach().map(s -> s.call()).orElse("").matches("(UVERBS_METHOD_REG_DMABUF_MR|ibv_reg_dmabuf_mr).*");
    }

    private static boolean told(Forecast rule) {
        return rule.outcome() == Forecast.Outcome.WORKS && rule.attach() != null && rule.pin() != null;
    }

    private static TrialEffect untold(Forecast rule) {
        return TrialEffect.unknown("no rule tells what this importer does at once: " + rule.reason());
    }

    private static TrialEffect attach(TrialSight held) {
        return switch (held.state()) {
            case NOT_LOOKED -> TrialEffect.unknown(held.reason());
            case GONE -> TrialEffect.unknown("the buffer was not in the kernel's list of buffers");
            case THERE -> held.devices().isEmpty() ? new TrialEffect("no", Tier.TRIAL, "the list of buffers shows none: the device's own buffer, or read by the processor alone")
                    : new TrialEffect("yes", Tier.TRIAL, "seen in the list of buffers while it was held");
        };
    }
}
