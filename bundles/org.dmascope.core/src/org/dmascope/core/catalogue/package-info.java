// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What is known of exporters and importers from the kernel's sources: two tables of text, one row for each, every row with the file and
 * function that it was read in. Structures that were read are named by them; where none could be read they allow inferences, which are
 * marked as such.
 */
package org.dmascope.core.catalogue;
