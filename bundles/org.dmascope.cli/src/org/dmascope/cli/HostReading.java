// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.lab.Lab;
import org.dmascope.lab.LabFiles;
import org.dmascope.lab.LabLinks;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Hosts;
import org.dmascope.session.LabOpener;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SessionSettings;
import org.dmascope.session.SurveyReading;

/** One reading of the host that the command line names. */
final class HostReading {
    /** How long an interrupted program waits for its agent to end. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private HostReading() {
    }

    /** @throws Problem with status {@link ExitStatus#UNREADABLE} and one line when nothing could be read */
    static SurveyReading read(HostArguments host, ReadOptions options, Console console) throws Problem {
        return read(host, options, console, host.spec() instanceof HostSpec.Lab ? lab(console) : LabOpener.none());
    }

    private static SurveyReading read(HostArguments host, ReadOptions options, Console console, LabOpener lab) throws Problem {
        Hosts hosts = new Hosts(settings(host), lab);
        ReadOptions all = options.withLimit(host.limit()).withProgress(console::say);
        Reading<SurveyReading> reading;
        AtomicBoolean cancelled = new AtomicBoolean();
        try (HostSession session = hosts.session(host.spec())) {
            reading = host.spec().live() ? interruptible(session, all, cancelled) : session.read(all, cancelled::get);
        }
        if (!(reading instanceof Reading.Ok<SurveyReading>(String path, SurveyReading read))) {
            throw Problem.unreadable(Failures.line(reading));
        }
        Survey s = read.survey();
        if (!s.bufinfo().ok() && !s.holders().ok() && !s.stats().ok() && !s.devices().ok() && !s.struct().bpf().ok()
                && !s.struct().kcore().ok() && !s.rdma().devices().ok() && !s.drm().devices().ok()) {
            String first = s.diagnostics().isEmpty() ? "" : ": " + Missing.line(s.diagnostics().getLast());
            throw Problem.unreadable("nothing could be read of " + host.spec().text() + first);
        }
        return read;
    }

    /** Sessions with the host of the command line. */
    static Hosts hosts(HostArguments host, Console console) {
        return new Hosts(settings(host), host.spec() instanceof HostSpec.Lab ? lab(console) : LabOpener.none());
    }

    /** The time limit holds for the greeting of the agent, too. */
    static SessionSettings settings(HostArguments host) {
        SessionSettings s = SessionSettings.of(Version.SHORT);
        Duration start = s.startLimit().compareTo(host.limit()) < 0 ? s.startLimit() : host.limit();
        return new SessionSettings(host.privilege(), s.agentCommand(), s.sshCommand(), s.remoteCommand(), start, s.toolVersion());
    }

    /** On Ctrl-C the agent ends before this program does. */
    private static Reading<SurveyReading> interruptible(HostSession session, ReadOptions options, AtomicBoolean cancelled) {
        Thread reader = Thread.currentThread();
        Thread hook = new Thread(() -> {
            cancelled.set(true);
            try {
                reader.join(LAST_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        Reading<SurveyReading> reading = session.read(options, cancelled::get);
        if (!cancelled.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                return reading; // interrupted just now: the hook waits for this thread
            }
        }
        return reading;
    }

    private static LabOpener lab(Console console) {
        return new LabLinks(new Lab(LabFiles.of(console.environment(), System.getProperties())), true);
    }
}
