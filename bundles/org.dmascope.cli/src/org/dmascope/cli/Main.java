// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code dmascope COMMAND …}: a plain program, no OSGi. */
public final class Main {
    private static final int BUFFER = 1 << 16;
    private final Console console;
    private final Commands commands = new Commands();

    public Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        StandardOutput target = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = StandardOutput.text(target, BUFFER);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(out, err, System.getenv(), Console.number(System.getProperty(Console.COLUMNS_PROPERTY)));
        int status = new Main(console).run(args);
        out.flush();
        if (target.failure() != null && !target.readerGone()) {
            console.say("the output could not be written: " + target.failure());
            status = ExitStatus.UNREADABLE;
        }
        err.flush();
        // Every session and lease is closed by now. exit() would look for a logger of exits first, which takes longer than a small show.
        Runtime.getRuntime().halt(status);
    }

    /** Runs one command line. @return an {@link ExitStatus}; everything that goes wrong has been said in one line */
    public int run(String... args) {
        try {
            return dispatch(List.of(args));
        } catch (Problem e) {
            console.say(e.getMessage());
            return e.status();
        } catch (IOException e) {
            if (console.out().checkError()) {
                return ExitStatus.DONE; // nobody reads on, or main says why it cannot be written
            }
            console.say(oneLine(e.getMessage()));
            return ExitStatus.UNREADABLE;
        } catch (OutOfMemoryError e) {
            console.say("there is not enough memory for this host (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB); JDK_JAVA_OPTIONS=-Xmx… gives more");
            return ExitStatus.UNREADABLE;
        } catch (Exception | StackOverflowError e) {
            return unexpected(e, Arrays.asList(args).contains("--debug"));
        }
    }

    private int dispatch(List<String> args) throws Exception {
        if (args.isEmpty()) {
            Help.print(Commands.PROGRAM, commands.root(), console, console.err());
            return ExitStatus.USAGE;
        }
        Command command = commands.make(args.getFirst());
        if (command == null) {
            return general(args);
        }
        Words words = Words.parse(Commands.PROGRAM + " " + args.getFirst(), command.syntax(), args.subList(1, args.size()));
        return words.helpAsked() != null ? help(words.helpAsked()) : command.run(words, console);
    }

    /** {@code --help}, {@code --version}, {@code help COMMAND}, options before a command, or something that is no command. */
    private int general(List<String> args) throws Problem {
        if (args.getFirst().equals("help")) {
            List<String> asked = new ArrayList<>(args.subList(1, args.size()));
            asked.add("--help");
            return help(Words.parse(Commands.PROGRAM, commands.root(), asked).helpAsked());
        }
        if (args.getFirst().equals("--version") || args.getFirst().equals("-V")) {
            console.out().println(Commands.PROGRAM + " " + Version.text());
            return ExitStatus.DONE;
        }
        Words words = Words.parse(Commands.PROGRAM, commands.root(), args);
        if (words.helpAsked() != null) {
            return help(words.helpAsked());
        }
        throw words.usage("the command comes first");
    }

    private int help(Words words) {
        Help.print(words.path(), words.syntax(), console, console.out());
        return ExitStatus.DONE;
    }

    private int unexpected(Throwable e, boolean debug) {
        console.say("an error of the program, please report it: " + oneLine(String.valueOf(e)) + (debug ? "" : " (--debug says where)"));
        if (debug) {
            StringBuilder text = new StringBuilder();
            for (StackTraceElement at : e.getStackTrace()) {
                text.append("    at ").append(at).append(System.lineSeparator());
            }
            console.err().print(text);
        }
        return ExitStatus.UNREADABLE;
    }

    private static String oneLine(String message) {
        return message == null ? "no reason given" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
