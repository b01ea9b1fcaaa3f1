// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * One file descriptor of a process that is a dma-buf. Sources: the link text {@code /dmabuf:NAME}, stat of the link (st_ino, st_size)
 * and fdinfo (drivers/dma-buf/dma-buf.c, dma_buf_show_fdinfo()).
 *
 * @param fd      descriptor number
 * @param ino     inode of the dma-buf: st_ino, or the {@code ino:} line of fdinfo when stat is not there; -1 when neither is
 * @param size    bytes; -1 when unknown
 * @param count   references of the file as fdinfo prints them: without the one that this read itself holds, so what bufinfo counts at a quiet moment; -1 when unknown
 * @param expName exporter name, raw; null when fdinfo could not be read
 * @param name    user-given name, raw; null when there is none
 */
public record DmabufFd(int fd, long ino, long size, long count, String expName, String name) {
}
