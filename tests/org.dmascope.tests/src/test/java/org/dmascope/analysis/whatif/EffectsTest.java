// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;

import org.junit.jupiter.api.Test;

/** The lines of a prediction that are made when asked for. */
class EffectsTest {
    private static final String GPU = "0000:03:00.0";
    private static final int BUFFERS = 700;

    /** Every buffer has an importer that cannot be told, so that it blocks; and every third nobody that holds it. */
    private static Snapshot host() {
        Surveys s = new Surveys().device(GPU, "pci", "amdgpu").device("efa", "pci", "efa").device("vgem", "platform", "vgem");
        StructAttachment[] on = { Structs.attachment("efa", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null),
                Structs.attachment("vgem", false, null, null), Structs.attachment("efa", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null) };
        List<StructBuffer> buffers = new ArrayList<>();
        List<DmabufFd> fds = new ArrayList<>();
        for (int i = 1; i <= BUFFERS; i++) {
            s.buffer(i, 4096, "drm", null, "efa", "vgem", "efa");
            buffers.add(Structs.buffer(i, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin",
                    new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), i % 2, 2, null, null), on));
            if (i % 3 > 0) {
                fds.add(Surveys.fd(i, i, 4096, "drm", null));
            }
        }
        return s.process(1000, "app", fds, List.of()).struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()),
                new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers.toArray(StructBuffer[]::new))), new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    @Test
    void aBufferIsFollowedByItsAttachmentsFromWhicheverSideTheyAreRead() {
        Prediction p = new WhatIf(host()).predict(new Action.Revoke(new Target(Target.Kind.DEVICE, GPU)), Policy.SOFT_PIN);
        List<Consequence> kept = new ArrayList<>(p.effects());
        assertEquals(BUFFERS * 4, kept.size());
        assertEquals(kept, p.effects());
        for (int i = kept.size() - 1; i >= 0; i--) {
            assertEquals(kept.get(i), p.effects().get(i));
        }
        for (int i = 0; i < kept.size(); i += 4) {
            List<String> ids = kept.subList(i, i + 4).stream().map(c -> c.subject().id()).toList();
            String buffer = "ino:" + kept.get(i).subject().buffer().ino();
            assertEquals(List.of(buffer, buffer + "/efa#2", buffer + "/vgem#1", buffer + "/efa#1"), ids);
        }
    }

    @Test
    void whatBlocksWaitsForTheHoldersAndForItselfWhereThereAreNone() {
        Prediction p = new WhatIf(host()).predict(new Action.Revoke(new Target(Target.Kind.DEVICE, GPU)), Policy.SOFT_PIN);
        int alone = 0;
        for (Consequence c : p.effects()) {
            boolean held = c.subject().buffer().ino() % 3 > 0;
            alone += c.effect() == Effect.BLOCKED && !held ? 1 : 0;
            assertEquals(c.effect() != Effect.BLOCKED ? List.of() : held ? List.of(Affected.process(1000, "app")) : List.of(c.subject()), c.waitsFor(), c.subject()::id);
        }
        assertEquals(BUFFERS / 3 * 4, alone);
    }

    @Test
    void linesAreNotChanged() {
        List<Consequence> lines = new WhatIf(host()).predict(new Action.Revoke(new Target(Target.Kind.DEVICE, GPU)), Policy.TODAY).effects();
        assertThrows(UnsupportedOperationException.class, () -> lines.set(1, lines.get(0)));
        assertThrows(UnsupportedOperationException.class, () -> lines.remove(0));
        assertThrows(IndexOutOfBoundsException.class, () -> lines.get(lines.size()));
        assertThrows(IndexOutOfBoundsException.class, () -> lines.get(-1));
    }
}
