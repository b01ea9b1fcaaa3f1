// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What every other room stands on: readings, facts with their evidence, the one seam to the outside ({@link org.dmascope.core.SystemRoot})
 * and, in the packages below {@code source}, all parsers. Uses the JDK only.
 */
package org.dmascope.core;
