// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Reading;
import org.dmascope.lab.judge.Account;
import org.dmascope.lab.judge.Answers;
import org.dmascope.lab.judge.Guest;
import org.dmascope.lab.judge.KernelLog;
import org.dmascope.lab.judge.Leftovers;
import org.dmascope.lab.judge.Session;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthReader;
import org.dmascope.session.HostSpec;

/** A running lab kernel for the judge: steps over its truth port, readings through its agents' ports. */
final class LabGuest implements Guest {
    private final Lab lab;
    private final HostSpec.Lab host;
    private final StepPort port;
    private final LabRun.Show show;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;

    LabGuest(Lab lab, HostSpec.Lab host, StepPort port, LabRun.Show show, Consumer<String> progress, BooleanSupplier cancelled) {
        this.lab = lab;
        this.host = host;
        this.port = port;
        this.show = show;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    @Override
    public Reading<Truth> step(String name) {
        Reading<byte[]> answer = port.step(name);
        return answer instanceof Reading.Ok<byte[]>(String path, byte[] json) ? TruthReader.read(path, json) : answer.retype();
    }

    @Override
    public Reading<KernelLog> log() {
        Reading<byte[]> answer = port.step("log");
        return answer instanceof Reading.Ok<byte[]>(String path, byte[] json) ? Answers.log(path, json) : answer.retype();
    }

    @Override
    public Reading<Leftovers> leftovers() {
        return leftovers("leftovers");
    }

    @Override
    public Reading<Leftovers> kill() {
        return leftovers("kill-agents");
    }

    private Reading<Leftovers> leftovers(String step) {
        Reading<byte[]> answer = port.step(step);
        return answer instanceof Reading.Ok<byte[]>(String path, byte[] json) ? Answers.leftovers(path, json) : answer.retype();
    }

    @Override
    public Session as(Account account) {
        return show.session(host, new LabLinks(lab, account.port()));
    }

    @Override
    public void say(String line) {
        progress.accept(line);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
