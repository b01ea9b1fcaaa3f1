// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.google.gson.JsonObject;

/**
 * Compares the contracts of a truth with what Dmascope shows of them. Buffers whose contracts the truth does not know are left out, and so
 * are those on which attachments come and go.
 */
public final class ContractCheck {
    private final Checks checks = new Checks();
    private final AxisChecks axes = new AxisChecks(checks);
    private final Sight sight;

    private ContractCheck(Sight sight) {
        this.sight = sight;
    }

    /** @param shown Dmascope's JSON document */
    public static List<Check> compare(Truth truth, byte[] shown, Sight sight) {
        ContractCheck c = new ContractCheck(sight);
        ShownDocument.of(shown).ifPresentOrElse(d -> c.compare(truth, d),
                () -> c.checks.holds("document", false, "a JSON object", shown.length + " bytes that are none"));
        return c.checks.all();
    }

    private void compare(Truth truth, ShownDocument shown) {
        Map<String, JsonObject> byIno = new HashMap<>();
        shown.list("buffers").forEach(b -> byIno.put(Cell.of(b, "ino").text(), b));
        for (Truth.Buffer made : truth.buffers()) {
            if (made.contracts() == null || made.churning()) {
                continue;
            }
            String name = "buffer " + made.ino() + " ";
            JsonObject b = byIno.get(Long.toString(made.ino()));
            if (b != null) {
                buffer(name, made, Cell.of(b, "attachments"));
            } else if (sight.lists(made)) {
                checks.holds(name + "is shown", false, "shown", "not shown");
            }
        }
    }

    private void buffer(String name, Truth.Buffer made, Cell shown) {
        if (!(shown instanceof Cell.Known)) {
            checks.holds(name + "attachments", !sight.lists(made) && shown.explainedUnknown(),
                    sight.lists(made) ? "a list" : "unknown, with a reason", shown);
            return;
        }
        List<JsonObject> list = ShownDocument.objects(shown);
        List<String> devices = new ArrayList<>();
        list.forEach(a -> devices.add(Objects.toString(Cell.of(a, "device").text(), "nothing")));
        checks.equal(name + "attachments in the kernel's order", made.contracts().stream().map(Contract::device).toList(), devices);
        for (int i = 0; i < Math.min(list.size(), made.contracts().size()); i++) {
            Contract contract = made.contracts().get(i);
            axes.compare(name + "attachment " + contract + " ", contract, list.get(i), sight.struct().of(made));
        }
    }
}
