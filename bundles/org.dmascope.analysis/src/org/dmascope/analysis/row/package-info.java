// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What a row of a table says, whether it comes from a snapshot or from the EMF topology. All strings are raw unless said otherwise.
 */
package org.dmascope.analysis.row;
