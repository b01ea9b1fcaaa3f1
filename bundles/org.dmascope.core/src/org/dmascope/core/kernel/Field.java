// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/**
 * Where a member lies in its structure.
 *
 * @param offset bytes from the start of the structure; for a bit field those of the byte that holds its first bit
 * @param size   bytes of its type; for a bit field those of the type that it was declared with
 * @param bit    for a bit field its first bit, counted from the start of {@code offset} as the machine counts bits
 * @param bits   for a bit field how many bits, else 0
 */
public record Field(int offset, int size, int bit, int bits) {
}
