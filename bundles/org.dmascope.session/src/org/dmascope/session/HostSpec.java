// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Reading;

/** Which host is meant. {@link #parse} knows the words of the command line; nothing is opened or started before the first reading. */
public sealed interface HostSpec {
    /** The forms, one line, for help and error messages. */
    String FORMS = "local, ssh:[user@]name[:port], lab:KERNEL[/SCENARIO], cmd:COMMAND LINE, root:DIR, a FILE.dmascope capture (of a series FILE.dmascope@STEP), or a file of"
            + " another tool (hwloc or NCCL XML, lspci dump, tar of a gathered tree, pasted bufinfo; file:NAME when the name alone is not clear)";

    /** This machine. */
    record Local() implements HostSpec {
    }

    /** A host that the system's ssh reaches. {@code user} is null and {@code port} 0 where ssh's own configuration decides. */
    record Ssh(String user, String name, int port) implements HostSpec {
    }

    /** A kernel of the lab, with what it runs. */
    record Lab(String kernel, String scenario) implements HostSpec {
        public static final String DEFAULT_SCENARIO = "stock";
    }

    /** Any command whose standard input and output speak frames; words as they are passed to it, no shell. */
    record Command(List<String> words) implements HostSpec {
        public Command {
            words = List.copyOf(words);
        }
    }

    /** A copied tree of /sys and /proc. */
    record Tree(Path directory) implements HostSpec {
    }

    /** A capture file; of a series one of its steps. */
    record Capture(Path file, StepName step) implements HostSpec {
        /** Of a series the last step. */
        public Capture(Path file) {
            this(file, StepName.LAST);
        }
    }

    /** A file of another tool, recognised by its content when it is read. */
    record Foreign(Path file) implements HostSpec {
    }

    /** The form that {@link #parse} reads. */
    default String text() {
        return HostSpecText.text(this);
    }

    /** Whether reading it again can say something new. */
    default boolean live() {
        return !(this instanceof Tree) && !(this instanceof Capture) && !(this instanceof Foreign);
    }

    /**
     * Reads the words of the command line; an empty text is this machine. A text of none of the forms is a file of another tool when there is a file of this name.
     *
     * @return {@link Reading.Malformed} with one clear line for anything else than the {@link #FORMS}
     */
    static Reading<HostSpec> parse(String text) {
        return HostSpecText.parse(text);
    }
}
