// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.HashSet;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructFields.Bad;

/**
 * Parses the documents of {@link StructText}. A document that is not whole or not what the writer makes is malformed altogether: half a
 * walk must not pass for a walk. A refused one becomes the failure that it tells of.
 */
public final class StructParser {
    /** Most symbols that a capability document names. */
    private static final int MAX_SYMBOLS = 10_000;

    /**
     * What a document says.
     *
     * @param reading the record, or the failure
     * @param remedy  for a failure: what would help; else null
     * @param reason  for a refusal: the agent's words; else null
     */
    public record Document<T>(Reading<T> reading, String reason, String remedy) {
    }

    @FunctionalInterface
    private interface Body<T> {
        T parse(StructFields in) throws Bad;
    }

    private StructParser() {
    }

    public static Document<KernelCaps> kernel(String path, Content c) {
        return document(path, c, StructParser::kernel);
    }

    public static Document<StructDump> walk(String path, Content c) {
        return document(path, c, in -> new WalkBody(in).parse());
    }

    public static Document<StructRegions> regions(String path, Content c) {
        return document(path, c, in -> new RegionsBody(in).parse());
    }

    private static <T> Document<T> document(String path, Content c, Body<T> body) {
        StructFields in = new StructFields(c.bytes());
        try {
            if (c.truncated()) {
                throw new Bad("the document was cut off");
            }
            keyword(in, StructText.HEADER);
            in.done();
            if (!in.nextLine()) {
                throw new Bad("the document was cut off");
            }
            String kind = in.word();
            if (kind.equals("refused")) {
                return refused(path, in);
            }
            T value = body.parse(kindOf(in, kind));
            if (in.nextLine()) {
                throw new Bad("more after the end");
            }
            return new Document<>(new Reading.Ok<>(path, value), null, null);
        } catch (Bad e) {
            return new Document<>(new Reading.Malformed<>(path, in.line(), e.getMessage()), null, null);
        }
    }

    private static StructFields kindOf(StructFields in, String kind) throws Bad {
        if (!kind.equals("kernel") && !kind.equals("walk") && !kind.equals(RegionsBody.KIND)) {
            throw new Bad("no document of the struct tier");
        }
        in.kind(kind);
        return in;
    }

    private static void keyword(StructFields in, String word) throws Bad {
        if (!in.nextLine() || !in.word().equals(word)) {
            throw new Bad("'" + word + "' was expected");
        }
    }

    private static <T> Document<T> refused(String path, StructFields in) throws Bad {
        int errno = in.index(4095); // MAX_ERRNO of include/linux/err.h
        String reason = in.text();
        String remedy = in.string();
        in.done();
        if (in.nextLine()) {
            throw new Bad("more after the end");
        }
        Reading<T> failure = switch (errno) {
            case Errno.EPERM, Errno.EACCES -> new Reading.Denied<>(path, errno);
            case 0, Errno.ENOSYS, Errno.EOPNOTSUPP, Errno.ENOENT -> new Reading.Unsupported<>(path, errno, reason);
            default -> new Reading.Failed<>(path, errno, reason);
        };
        return new Document<>(failure, reason, remedy);
    }

    private static KernelCaps kernel(StructFields in) throws Bad {
        in.expectKind("kernel");
        in.done();
        keyword(in, "caps");
        Boolean sgt = in.optionalTruth();
        String callback = in.string();
        Boolean moveNotify = in.optionalTruth();
        String path = in.string();
        String list = in.string();
        Boolean iter = in.optionalTruth();
        in.done();
        Set<String> symbols = new HashSet<>();
        while (in.nextLine()) {
            switch (in.word()) {
                case "symbol" -> {
                    if (symbols.size() == MAX_SYMBOLS || !symbols.add(in.text())) {
                        throw new Bad("a symbol too many");
                    }
                    in.done();
                }
                case "end" -> {
                    if (in.number() != symbols.size()) {
                        throw new Bad("symbols are missing");
                    }
                    in.done();
                    return new KernelCaps(sgt, callback, moveNotify, path, list, iter, symbols);
                }
                default -> throw new Bad("an unknown line");
            }
        }
        throw new Bad("the document was cut off");
    }
}
