// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * How the things of the topology are named and marked: words, icon keys and colour tokens in one place, labels and properties. Knows no
 * toolkit. {@link org.dmascope.model.edit.Vocabulary} needs no EMF either, so that the command line may use it.
 */
package org.dmascope.model.edit;
