// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.Objects;

import org.dmascope.core.Tier;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;

/**
 * What a trial did to its buffer. Attaching was seen in the kernel's list of buffers; no text of the kernel shows maps and pins, so they are told by the
 * importer's row of the catalogue, and only for a pair that worked.
 */
public record TrialEffects(TrialEffect attach, TrialEffect map, TrialEffect pin) {
    private static final String NOT_TAKEN = "the importer did not take the buffer";

    public TrialEffects {
        Objects.requireNonNull(attach);
        Objects.requireNonNull(map);
        Objects.requireNonNull(pin);
    }

    /** @param rule what is to be expected of the pair */
    public static TrialEffects of(TrialRow row, Forecast rule) {
        if (row.cell().state() != TrialCell.State.WORKS) {
            TrialEffect none = TrialEffect.unknown(NOT_TAKEN);
            return new TrialEffects(none, none, none);
        }
        TrialEffect attach = attach(row.held());
        if ("no".equals(attach.value())) {
            TrialEffect no = new TrialEffect("no", Tier.TRIAL, "there was no attachment");
            return new TrialEffects(attach, no, no);
        }
        String registers = row.cell().attach().map(s -> s.call()).orElse("");
        if (registers.startsWith("UVERBS_METHOD_REG_DMABUF_MR")) {
            return new TrialEffects(attach, new TrialEffect("yes", Tier.TRIAL, "a registered region is mapped"), TrialEffect.unknown("the device's driver decides: all but mlx5 pin"));
        }
        if (rule.outcome() != Forecast.Outcome.WORKS || rule.attach() == null || rule.pin() == null) {
            TrialEffect unknown = TrialEffect.unknown("no rule tells what this importer does at once: " + rule.reason());
            return new TrialEffects(attach, unknown, unknown);
        }
        boolean maps = rule.attach().equals("attach+map");
        return new TrialEffects(attach, new TrialEffect(maps ? "yes" : "no", Tier.RULE, rule.rule()), new TrialEffect(rule.pin(), Tier.RULE, rule.rule()));
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
