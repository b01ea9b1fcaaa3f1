// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Draws the values of one try from its seed. */
public final class Draw {
    private final SplittableRandom random;

    public Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number in 0 … n - 1. */
    public int below(int n) {
        return random.nextInt(n);
    }

    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Small numbers and large ones alike, never negative. */
    public long natural() {
        return random.nextLong() >>> 1 + random.nextInt(62);
    }

    public long any() {
        return random.nextLong();
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> List<T> list(int most, Supplier<T> element) {
        List<T> out = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            out.add(element.get());
        }
        return out;
    }

    public byte[] bytes(int length) {
        byte[] b = new byte[length];
        random.nextBytes(b);
        return b;
    }

    /** A raw string of any bytes but NUL, at most {@code most} of them. */
    public String raw(int most) {
        byte[] b = bytes(random.nextInt(most + 1));
        for (int i = 0; i < b.length; i++) {
            b[i] = b[i] == 0 ? (byte) '\n' : b[i];
        }
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    /** A text of pieces, cut to {@code most} chars: reaches the corners of a grammar that random bytes never do. */
    public String pieces(int most, String... pieces) {
        StringBuilder s = new StringBuilder();
        while (s.length() < most && !oneIn(4)) {
            s.append(of(pieces));
        }
        return s.length() > most ? s.substring(0, most) : s.toString();
    }
}
