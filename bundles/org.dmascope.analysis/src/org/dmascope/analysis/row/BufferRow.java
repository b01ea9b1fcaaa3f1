// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.bufinfo.FenceLine;

/** A dma-buf. */
public interface BufferRow {
    /** Identity in one word, stable between readings: {@code INO/SIZE/EXPORTER}, with {@code #N} when several are alike. */
    String key();

    /** Inode of the dma-buf file, -1 when the kernel prints none (before 5.4). */
    long ino();

    /** Bytes. */
    Fact<Long> size();

    /** Name given by a user; known and empty when there is none. */
    Fact<String> name();

    /** Exporter name; {@code drm} is shared by many drivers. */
    Fact<String> expName();

    /** dev_name of the exporting device. */
    Fact<String> exporter();

    /** Driver of the exporting device. */
    Fact<String> exporterDriver();

    /** f_flags of the file. */
    Fact<Long> flags();

    /** References of the file; not a number of processes or attachments. */
    Fact<Long> refs();

    /** Where the bytes are now. */
    Fact<Placement> placement();

    /** How often the exporting driver has pinned the memory; 0 when it is not pinned. */
    Fact<Integer> pinCount();

    /** Fences as printed; null when no source that prints them could be read. */
    List<FenceLine> fences();

    /** How many attachments there are. While it is unknown, {@link #attachments()} is empty and says nothing. */
    Fact<Integer> attachmentCount();

    List<? extends AttachmentRow> attachments();

    /** How many processes hold it; unknown with the reason while some could not be looked into, whatever {@link #holders()} shows. */
    Fact<Integer> holderCount();

    /** Who holds it, as far as processes could be looked into. */
    List<? extends HolderRow> holders();

    /** Whether its inode number belonged to another buffer in an earlier reading. */
    boolean reused();

    /** Whether sources disagree about one of its facts. */
    default boolean disputed() {
        return size().disputed() || name().disputed() || expName().disputed() || exporter().disputed() || placement().disputed() || pinCount().disputed();
    }
}
