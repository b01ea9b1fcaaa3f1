// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import org.dmascope.core.Fact;

/**
 * What a name that was given stands for.
 *
 * @param role  {@code exporter} or {@code importer}
 * @param asked the name, raw
 * @param is    the rows or drivers that it stands for, raw, by comma; or why that cannot be told
 */
public record Named(String role, String asked, Fact<String> is) {
}
