// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The running kernel, read through libc. The only room that imports JNA. 64-bit Linux only.
 * <p>
 * Calls are direct mappings ({@code native} methods with primitive arguments, addresses as {@code long}): measured, a readlink of
 * {@code /proc/self/exe} takes 3.8 µs this way and 6.1 µs through an interface mapping with byte arrays, and a host with 100,000
 * descriptors needs half a million calls.
 */
package org.dmascope.linux;
