// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonObject;

/** Compares a scenario's truth with what Dmascope shows of it. */
public final class TruthCheck {
    /** Exit statuses of the command line: 0 everything was read, 4 a part. */
    private static final int EXIT_DONE = 0;
    private static final int EXIT_PART = 4;
    private static final String EACCES = "EACCES";
    private static final String EACCES_NUMBER = "13";
    private final Truth truth;
    private final Reader reader;
    private final Checks checks = new Checks();

    private TruthCheck(Truth truth, Reader reader) {
        this.truth = truth;
        this.reader = reader;
    }

    /**
     * @param shown Dmascope's JSON document
     * @param exit  exit status of the command that printed it
     */
    public static List<Check> compare(Truth truth, byte[] shown, int exit, Reader reader) {
        TruthCheck c = new TruthCheck(truth, reader);
        ShownDocument.of(shown).ifPresentOrElse(d -> c.compare(d, exit),
                () -> c.checks.holds("document", false, "a JSON object", shown.length + " bytes that are none"));
        return c.checks.all();
    }

    private void compare(ShownDocument shown, int exit) {
        checks.equal("schema", "dmascope/1", shown.at("schema").text());
        checks.equal("host kernel", truth.kernel(), shown.at("host", "kernel").text());
        checks.equal("read by uid", Long.toString(reader.uid()), shown.at("host", "readBy", "uid").text());
        checks.holds("taken at", shown.at("host", "takenAt").text() != null, "a time", shown.at("host", "takenAt"));
        buffers(shown);
        new HolderChecks(checks, reader).compare(truth, shown.list("holders"));
        complete(shown);
        devices(shown);
        diagnostics(shown.list("diagnostics"));
        boolean hidden = truth.deeds().account() != null && truth.deeds().account().placesHidden();
        checks.equal("exit status", reader == Reader.ROOT && !hidden ? EXIT_DONE : EXIT_PART, exit);
    }

    private void buffers(ShownDocument shown) {
        Map<Long, JsonObject> byIno = new HashMap<>();
        List<String> twice = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        for (JsonObject b : shown.list("buffers")) {
            String ino = Cell.of(b, "ino").text();
            long n = ino != null && ino.matches("\\d{1,18}") ? Long.parseLong(ino) : -1;
            if (byIno.put(n, b) != null) {
                twice.add("inode " + ino);
            }
            if (!truth.churning() && truth.buffers().stream().noneMatch(t -> t.ino() == n && reader.sees(t))) {
                extra.add("inode " + ino);
            }
        }
        checks.equal("no buffer is shown twice", List.of(), twice);
        checks.equal("no buffer but those that were made", List.of(), extra);
        BufferChecks each = new BufferChecks(checks, drivers(), reader);
        for (Truth.Buffer made : truth.buffers()) {
            if (!reader.sees(made)) {
                continue;
            }
            JsonObject b = byIno.get(made.ino());
            checks.holds("buffer " + made.ino() + " is shown", b != null, "shown", b == null ? "not shown" : "shown");
            if (b != null) {
                each.compare(made, b);
            }
        }
    }

    /** Whether the lists are all there is; an ordinary user has to be told that they are not. */
    private void complete(ShownDocument shown) {
        for (String list : List.of("buffers", "holders")) {
            Cell why = shown.at("unknown", list, "reason");
            checks.holds(list + " complete", (why.text() == null) == (reader == Reader.ROOT), reader == Reader.ROOT ? "complete" : "a reason why not", why);
        }
    }

    /** Every device that exported or attached is in the inventory, for everybody; who attached, only bufinfo says. */
    private void devices(ShownDocument shown) {
        Map<String, Cell> roles = new HashMap<>();
        shown.list("devices").forEach(d -> roles.put(Cell.of(d, "id").text(), Cell.of(d, "roles")));
        Set<String> importers = new TreeSet<>();
        truth.buffers().forEach(b -> importers.addAll(b.attachments()));
        Set<String> all = new TreeSet<>(importers);
        truth.buffers().stream().map(Truth.Buffer::exporterDevice).filter(Objects::nonNull).forEach(all::add);
        for (String id : all) {
            checks.holds("device " + id + " is listed", roles.containsKey(id), "listed", roles.containsKey(id) ? "listed" : "not listed");
            if (reader == Reader.ROOT && importers.contains(id)) {
                String role = String.valueOf(roles.get(id));
                checks.holds("device " + id + " roles", role.contains("\"importer\""), "importer", role);
            }
        }
    }

    /** What the scenario knows of exporters holds for the same devices as importers. */
    private Map<String, String> drivers() {
        Map<String, String> out = new HashMap<>();
        for (Truth.Buffer b : truth.buffers()) {
            if (b.exporterDevice() != null && b.exporterDriver() != null) {
                out.put(b.exporterDevice(), b.exporterDriver());
            }
        }
        return out;
    }

    private void diagnostics(List<JsonObject> all) {
        for (JsonObject d : all) {
            String name = "diagnostic of " + Cell.of(d, "source").text() + " on " + Cell.of(d, "path").text();
            for (String key : Arrays.asList("source", "path", "outcome")) {
                checks.holds(name + " says its " + key, Cell.of(d, key).text() != null, "a text", Cell.of(d, key));
            }
            checks.holds(name + " has the key remedy", d.has("remedy"), "a text or null", Cell.of(d, "remedy"));
        }
        List<String> denied = all.stream().filter(d -> "denied".equals(outcome(d))).map(d -> Cell.of(d, "path").text()).toList();
        if (reader == Reader.ROOT) {
            checks.equal("nothing is denied to root", List.of(), denied);
            List<String> wrong = all.stream().filter(d -> Set.of("malformed", "failed", "disagree").contains(outcome(d))).map(JsonObject::toString).toList();
            checks.equal("nothing is malformed, failed or contradicted", List.of(), wrong);
            return;
        }
        List<JsonObject> bufinfo = all.stream().filter(d -> "bufinfo".equals(Cell.of(d, "source").text()) && "denied".equals(outcome(d))).toList();
        checks.equal("bufinfo is denied to a user, said once", 1, bufinfo.size());
        for (JsonObject d : bufinfo) {
            String errno = Cell.of(d, "errno").text();
            checks.holds("bufinfo denied: errno", EACCES.equals(errno) || EACCES_NUMBER.equals(errno), EACCES, errno);
            String remedy = Cell.of(d, "remedy").text();
            checks.holds("bufinfo denied: remedy", remedy != null && !remedy.isBlank(), "a sentence", remedy);
        }
    }

    private static String outcome(JsonObject diagnostic) {
        String outcome = Cell.of(diagnostic, "outcome").text();
        return outcome == null ? "" : outcome.toLowerCase(Locale.ROOT);
    }
}
