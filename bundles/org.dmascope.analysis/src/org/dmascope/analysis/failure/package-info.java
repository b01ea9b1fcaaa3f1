// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Why a call on a dma-buf failed: the rows of {@code failures.tsv} that an errno, a stage and a pair of exporter and importer leave, held against what one
 * reading of the host says. {@link org.dmascope.analysis.failure.FailureCauses} is the way in.
 */
package org.dmascope.analysis.failure;
