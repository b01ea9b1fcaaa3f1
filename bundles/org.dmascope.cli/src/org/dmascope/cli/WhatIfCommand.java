// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Amount;
import org.dmascope.analysis.whatif.LockStory;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.Targets;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Effect;
import org.dmascope.export.LockText;
import org.dmascope.export.WhatIfJson;
import org.dmascope.export.WhatIfText;
import org.dmascope.export.WhatIfTsv;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope what-if ACTION WHAT [HOST]}: what would die, move or wait. Nothing is done to the host. */
final class WhatIfCommand implements Command {
    private static final List<String> ACTIONS = List.of("revoke", "reset", "unplug", "close", "evict");
    /** PID_MAX_LIMIT of include/linux/threads.h has 7 digits. */
    private static final String PID = "[0-9]{1,7}";
    private static final int MOST_LISTED = 12;

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(
                Syntax.Option.value("--for", "PID|CGROUP", "For evict: the process or the control group (/job/train) that wants the memory"),
                Syntax.Option.value("--device", "DEVICE", "For evict: whose memory, where several devices have some"),
                Syntax.Option.value("--policy", "NAMES", "Under which contract, by comma: " + String.join(", ", Policy.words()) + ". All but today are proposals. Default: today"),
                Syntax.Option.flag("--compare", "Side by side: today, soft-pin and device-revoke, or the policies that are named"),
                Syntax.Option.flag("--locks", "With the order in which locks are taken under each policy, and where orders do not go together; text and json"),
                Syntax.Option.oneOf("--format", "FORMAT", List.of("text", "json", "tsv"), "text, json (schema " + WhatIfJson.SCHEMA + ") or tsv. Default: text")));
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "A simulation over a reading or a capture: nothing is done to the host. Each line names its rule and the facts it rests on."
                + " What they do not settle is unknown, with what to read to know.", "",
                "WHAT is for revoke, reset and unplug a device (0000:41:00.0, 41:00.0, card0), exporter:NAME for all buffers of an exporter name, or ino:N for one"
                        + " buffer; for close a process id; for evict a number of bytes (4096, 512M, 2G)."));
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("what-if", "Foretells what a revoke, reset, unplug, close or eviction would do, to whom, and on whom it would wait.", about, options,
                List.of(new Syntax.Argument("ACTION", ACTIONS, String.join(", ", ACTIONS), true), new Syntax.Argument("WHAT", List.of(), "Device, process id or bytes", true),
                        HostArguments.HOST),
                List.of("", "Exit status: 0 foretold, 3 the host could not be read, 4 foretold in part: something is unknown.", "", "Examples:",
                        "  sudo dmascope what-if revoke 41:00.0", "  dmascope what-if unplug 41:00.0 db7.dmascope --compare", "  sudo dmascope what-if close 4711",
                        "  dmascope what-if evict 2G --for 4711 ssh:db7 --policy soft-pin", "  dmascope what-if evict 2G --for /job/train --device 0000:41:00.0", "  dmascope what-if revoke 41:00.0 db7.dmascope --policy today,today-dereg --locks"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        List<Policy> policies = policies(words);
        String verb = words.argument(0, "");
        String what = words.argument(1, "");
        if (words.has("--for") != verb.equals("evict")) {
            throw words.usage(verb.equals("evict") ? "evict needs --for PID or --for /CGROUP" : "--for goes with evict only");
        }
        if (words.has("--device") && !verb.equals("evict")) {
            throw words.usage("--device goes with evict only");
        }
        Action early = verb.equals("close") ? new Action.Close(pid(words, what, "close")) : verb.equals("evict") ? evict(words, what)
                : null;
        HostArguments host = HostArguments.of(words, 2);
        SurveyReading reading = HostReading.read(host, ReadOptions.all(), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events());
        Action action = early == null ? onTarget(verb, target(snapshot, what))
                : early instanceof Action.Evict e && words.has("--device") ? e.of(target(snapshot, words.value("--device", ""))) : early;
        List<Prediction> all = new WhatIf(snapshot).compare(action, policies);
        print(words, all, snapshot, console);
        console.out().flush();
        return all.stream().allMatch(WhatIfCommand::whole) ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }

    private static void print(Words words, List<Prediction> all, Snapshot snapshot, Console console) throws IOException, Problem {
        if (words.has("--locks") && words.value("--format", "text").equals("tsv")) {
            throw words.usage("--locks goes with text and json");
        }
        WhatIfText text = new WhatIfText(console.textWidth());
        switch (words.value("--format", "text")) {
            case "json" -> WhatIfJson.write(snapshot, all, words.has("--locks"), console.out());
            case "tsv" -> WhatIfTsv.write(all, console.out());
            default -> {
                if (words.has("--compare")) {
                    text.compare(all, console.out());
                } else {
                    for (Prediction p : all) {
                        text.write(p, console.out());
                    }
                }
                for (Prediction p : words.has("--locks") ? all : List.<Prediction>of()) {
                    LockText.write(LockStory.of(p), console.textWidth(), console.out());
                }
            }
        }
    }

    private static boolean whole(Prediction p) {
        return p.unread().isEmpty() && p.effects().stream().noneMatch(c -> c.effect() == Effect.UNKNOWN);
    }

    private static List<Policy> policies(Words words) throws Problem {
        if (!words.has("--policy")) {
            return words.has("--compare") ? List.of(Policy.TODAY, Policy.SOFT_PIN, Policy.DEVICE_REVOKE) : List.of(Policy.TODAY);
        }
        List<Policy> out = new ArrayList<>();
        for (String word : words.value("--policy", "").split(",", -1)) {
            Policy p = Policy.of(word);
            if (p == null) {
                throw words.usage("--policy takes " + String.join(", ", Policy.words()) + ", not \"" + word + "\"");
            }
            if (!out.contains(p)) {
                out.add(p);
            }
        }
        return out;
    }

    private static Action.Evict evict(Words words, String what) throws Problem {
        String whom = words.value("--for", "");
        return whom.startsWith("/") ? new Action.Evict(bytes(words, what), Names.parse(whom)) : new Action.Evict(bytes(words, what), pid(words, whom, "--for"));
    }

    private static int pid(Words words, String text, String of) throws Problem {
        int n = text.matches(PID) ? Integer.parseInt(text) : 0;
        if (n < 1) {
            throw words.usage(of + " takes a process id, not \"" + text + "\"");
        }
        return n;
    }

    static long bytes(Words words, String text) throws Problem {
        long n = Amount.parse(text);
        if (n == Amount.TOO_MANY) {
            throw words.usage("\"" + text + "\" is more bytes than there can be");
        }
        if (n == Amount.NONE) {
            throw words.usage("evict takes a number of bytes above 0, with K, M, G, T or P for powers of 1024, not \"" + text + "\"");
        }
        return n;
    }

    private static Action onTarget(String verb, Target t) {
        return switch (verb) {
            case "revoke" -> new Action.Revoke(t);
            case "reset" -> new Action.Reset(t);
            default -> new Action.Unplug(t);
        };
    }

    private static Target target(Snapshot snapshot, String text) throws Problem {
        List<Target> found = Targets.find(snapshot, text);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Problem(ExitStatus.USAGE, "\"" + text + "\" is no device, exporter or buffer of this host; dmascope show --view devices lists devices,"
                    + " exporter:NAME and ino:N name buffers");
        }
        throw new Problem(ExitStatus.USAGE, "\"" + text + "\" may be " + String.join(", ", found.stream().limit(MOST_LISTED).map(Target::label).toList()));
    }
}
