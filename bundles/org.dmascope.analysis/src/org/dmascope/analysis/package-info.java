// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * From the records of one reading to what is shown: {@code Survey} → {@link org.dmascope.analysis.Snapshot} (merged, immutable) →
 * {@link org.dmascope.analysis.Delta} → the EMF topology. The command line stops at the snapshot and never loads EMF.
 */
package org.dmascope.analysis;
