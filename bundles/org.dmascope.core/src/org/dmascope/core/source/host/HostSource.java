// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Source;

/** What kind of host it is and what its reader may do; every file of it is world-readable. */
public final class HostSource implements Source {
    /** Id of this source. */
    public static final String ID = "host";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        HostFiles.read(g);
    }
}
