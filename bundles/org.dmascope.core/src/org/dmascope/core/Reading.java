// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.function.Function;

/**
 * What came of reading one thing. Everything that can be expected to go wrong is a value here, so that "permission denied" can never
 * look like "nothing there". {@code path} is a raw string (one char per byte).
 */
public sealed interface Reading<T> {
    String path();

    /** It was read. */
    record Ok<T>(String path, T value) implements Reading<T> {
    }

    /** It is not there: ENOENT, ENOTDIR, ESRCH (the process has gone), ENXIO, ENODEV. */
    record Absent<T>(String path, int errno) implements Reading<T> {
    }

    /** It may not be read: EACCES or EPERM. */
    record Denied<T>(String path, int errno) implements Reading<T> {
    }

    /** It cannot be read here at all: a live-only call on a replayed root, or a call that the kernel lacks (ENOSYS, EOPNOTSUPP). */
    record Unsupported<T>(String path, int errno, String reason) implements Reading<T> {
    }

    /** It was read but is not what the kernel prints; {@code line} is 1-based, 0 for the whole file. */
    record Malformed<T>(String path, int line, String reason) implements Reading<T> {
    }

    /** The call was made and went wrong: EIO, EINTR, ELOOP, EFBIG, ETIMEDOUT (the read is blocked in the kernel). */
    record Failed<T>(String path, int errno, String reason) implements Reading<T> {
    }

    /** Sorts an errno into the outcome that it stands for. */
    static <T> Reading<T> failure(String path, int errno) {
        return switch (errno) {
            case Errno.ENOENT, Errno.ENOTDIR, Errno.ESRCH, Errno.ENXIO, Errno.ENODEV -> new Absent<>(path, errno);
            case Errno.EACCES, Errno.EPERM -> new Denied<>(path, errno);
            case Errno.ENOSYS, Errno.EOPNOTSUPP -> new Unsupported<>(path, errno, "the kernel does not offer this call (" + Errno.name(errno) + ")");
            case Errno.ETIMEDOUT -> new Failed<>(path, errno, "the read did not return in time: it is blocked in the kernel");
            case Errno.EBUSY -> new Failed<>(path, errno, "an earlier read of this file has not returned yet");
            default -> new Failed<>(path, errno, "the read failed with " + Errno.name(errno));
        };
    }

    default boolean ok() {
        return this instanceof Ok;
    }

    /** The value when it was read, else {@code fallback}. Use only where a diagnostic has been made of the failure. */
    default T orElse(T fallback) {
        return this instanceof Ok<T> ok ? ok.value() : fallback;
    }

    /** The errno of a failure, 0 for {@link Ok} and {@link Malformed}. */
    default int errno() {
        return 0; // the other outcomes are records with an errno of their own
    }

    /** Maps the value and keeps every failure as it is. */
    default <R> Reading<R> map(Function<? super T, ? extends R> f) {
        return this instanceof Ok<T> ok ? new Ok<>(ok.path(), f.apply(ok.value())) : retype();
    }

    /** The same failure for another type of value. @throws IllegalStateException for an {@link Ok} */
    default <R> Reading<R> retype() {
        // a chain, not a switch over types: such a switch is linked at run time, which costs milliseconds at the first failure
        if (this instanceof Absent<T> a) {
            return new Absent<>(a.path(), a.errno());
        } else if (this instanceof Denied<T> d) {
            return new Denied<>(d.path(), d.errno());
        } else if (this instanceof Unsupported<T> u) {
            return new Unsupported<>(u.path(), u.errno(), u.reason());
        } else if (this instanceof Malformed<T> m) {
            return new Malformed<>(m.path(), m.line(), m.reason());
        } else if (this instanceof Failed<T> f) {
            return new Failed<>(f.path(), f.errno(), f.reason());
        }
        throw new IllegalStateException("not a failure: " + path());
    }
}
