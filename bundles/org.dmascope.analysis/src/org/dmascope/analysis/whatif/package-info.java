// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What would happen if: a simulation over a snapshot, which touches no host. Every line of a prediction names its rule and the facts it rests on; what those facts do not
 * settle is unknown, with what to read to know.
 */
package org.dmascope.analysis.whatif;
