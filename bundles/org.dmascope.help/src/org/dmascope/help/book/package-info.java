// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The book: its pages, those that are made from what the program knows, its contents, and the search in it. */
package org.dmascope.help.book;
