// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.Holding;

/** Objects of the EMF topology as rows, so that a viewer over the model shows the same columns. Rows of one object are equal. */
public final class ModelRows {
    private ModelRows() {
    }

    public static BufferRow of(Buffer b) {
        return new ModelBuffer(b);
    }

    public static AttachmentRow of(Attachment a) {
        return new ModelAttachment(a);
    }

    public static HolderRow of(Holding h) {
        return new ModelHolder(h);
    }

    public static DeviceRow of(Device d) {
        return new ModelDevice(d);
    }
}
