// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.nio.file.Path;

import org.dmascope.analysis.Snapshot;
import org.dmascope.export.Exporter;
import org.dmascope.export.Filter;
import org.dmascope.export.View;

/**
 * What shall be exported, where to, in which format.
 *
 * @param view which table; of a format that carries everything, the part that the filter looks at
 */
public record ExportChoice(String host, Snapshot snapshot, Exporter format, View<?> view, Filter filter, Path file) {
}
