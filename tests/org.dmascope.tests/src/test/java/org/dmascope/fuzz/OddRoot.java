// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** A host whose every answer is taken from the bytes of the fuzzer; the same question gets the same answer. ENOENT when they are used up. */
final class OddRoot implements SystemRoot {
    private static final int[] ERRORS = {Errno.ENOENT, Errno.EACCES, Errno.ESRCH, Errno.EIO, Errno.ENOSYS, Errno.EPERM, Errno.ETIMEDOUT, Errno.ELOOP};
    private static final String[] NAMES = {"1", "2", "3", "77", "fd", "dma_buf", "0000:00:01.0", "0000:01:00.0", "pci0000:00", "card0", "renderD128", "../..", "", "x\ny", "08"};
    private static final String[] LINKS = {"/dmabuf:", "/dmabuf:n", "../../../devices/pci0000:00/0000:00:01.0/0000:01:00.0", "../../bus/pci/drivers/vgem", "/dev/null", "x", ""};

    private final byte[] data;
    private final Map<String, Reading<?>> said = new HashMap<>();
    private int p;

    OddRoot(byte[] data) {
        this.data = data;
    }

    private int next() {
        return p < data.length ? data[p++] & 0xff : -1;
    }

    @SuppressWarnings("unchecked")
    private <T> Reading<T> answer(String call, String path, Supplier<T> value) {
        return (Reading<T>) said.computeIfAbsent(call + path, k -> {
            int how = next();
            return how < 0 ? Reading.failure(path, Errno.ENOENT) : how < 32 ? Reading.failure(path, ERRORS[how % ERRORS.length]) : new Reading.Ok<>(path, value.get());
        });
    }

    /** The rest up to a 0xff byte. */
    private byte[] text() {
        int from = p;
        while (p < data.length && data[p] != -1) {
            p++;
        }
        byte[] b = Arrays.copyOfRange(data, from, p);
        p = Math.min(p + 1, data.length);
        return b;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        return answer("read ", path, () -> new Content(text(), data.length % 2 == 1));
    }

    @Override
    public Reading<List<String>> list(String path) {
        return answer("list ", path, () -> {
            List<String> names = new ArrayList<>();
            for (int n = next() % 6; n > 0; n--) {
                int which = next();
                names.add(which >= 0 && which < 128 ? NAMES[which % NAMES.length] : raw());
            }
            return names;
        });
    }

    /** A name or a link: the kernel ends them with NUL, so they hold none. */
    private String raw() {
        return new String(text(), StandardCharsets.ISO_8859_1).replace('\0', '0');
    }

    @Override
    public Reading<String> readlink(String path) {
        return answer("readlink ", path, () -> {
            int which = next();
            return which >= 0 && which < 128 ? LINKS[which % LINKS.length] : raw();
        });
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return answer("stat ", path, () -> new FileStat(next(), next(), next() << 8, next(), next()));
    }
}
