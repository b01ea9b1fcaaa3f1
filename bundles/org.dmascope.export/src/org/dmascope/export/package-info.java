// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Views, the filter language and the export formats. All of it works on a {@link org.dmascope.analysis.Snapshot} and loads no EMF;
 * {@link org.dmascope.export.ModelRows} alone lets the same columns show objects of the EMF topology.
 */
package org.dmascope.export;
