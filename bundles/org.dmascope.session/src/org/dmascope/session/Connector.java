// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Reading;

/** A way to start an agent. */
interface Connector {
    /** A failure's reason is one line. */
    Reading<Connection> connect(Consumer<String> progress, BooleanSupplier cancelled);
}
