// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.timeline.TimelineView;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each host has its own quick filter, which is kept. Two captures of lab kernels. */
@ExtendWith(WorkbenchExtension.class)
class HostFiltersTest {
    @TempDir
    Path folder;

    private static void type(TableView view, String text) {
        Ui.run(() -> view.bar().set(text));
    }

    private static void show(OpenHost host) {
        Ui.run(() -> Ui.selection().show(host));
    }

    @Test
    void eachHostHasItsOwnAndItIsKept() throws Exception {
        OpenHost stock = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        OpenHost revoke = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        TableView view = Ui.table("attachments");
        int all = Ui.on(() -> view.table().total());
        type(view, "state:live");
        Ui.until("filtered", () -> view.table().shown().size() < all);
        int live = Ui.on(() -> view.table().shown().size());

        show(stock);
        assertEquals("", Ui.on(() -> view.bar().text()));
        assertFalse(Ui.on(() -> view.bar().visible()));
        Ui.until("nothing is filtered on the other", () -> view.table().shown().size() == view.table().total());
        type(view, "ino:42");
        show(revoke);
        assertEquals("state:live", Ui.on(() -> view.bar().text()));
        assertTrue(Ui.on(() -> view.bar().visible()), "a filter that hides rows is seen");
        Ui.until("filtered as before", () -> view.table().shown().size() == live);
        show(stock);
        assertEquals("ino:42", Ui.on(() -> view.bar().text()));

        type(view, "lane:1");
        show(revoke);
        show(stock);
        assertEquals("ino:42", Ui.on(() -> view.bar().text()), "what is not understood is not kept");
        show(revoke);

        Ui.run(() -> Ui.window().getActivePage().hideView((IViewPart) view));
        assertEquals("state:live", InstanceScope.INSTANCE.getNode("org.dmascope.ui").node("filters").node("attachments").get(revoke.spec().text(), ""));
        TableView again = Ui.table("attachments");
        assertEquals("state:live", Ui.on(() -> again.bar().text()), "another view of it begins with what was kept");
        Ui.until("filtered", () -> again.table().shown().size() == live);
        Ui.run(() -> again.bar().clear());
        show(stock);
        show(revoke);
        assertEquals("", Ui.on(() -> again.bar().text()));
        Ui.close(revoke);
        Ui.close(stock);
    }

    @Test
    void theTimelineKeepsItsOwn() {
        OpenHost stock = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        OpenHost revoke = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        TimelineView view = Ui.view("timeline", TimelineView.class);
        Ui.run(() -> view.filter("kind:attach"));
        show(stock);
        assertEquals("", Ui.on(view::filter));
        Ui.run(() -> view.filter("ino:42"));
        show(revoke);
        assertEquals("kind:attach", Ui.on(view::filter));
        Ui.run(() -> view.filter("lane:1"));
        show(stock);
        show(revoke);
        assertEquals("kind:attach", Ui.on(view::filter), "what is not understood is not kept");

        Ui.run(() -> Ui.window().getActivePage().hideView((IViewPart) view));
        TimelineView again = Ui.view("timeline", TimelineView.class);
        assertEquals("kind:attach", Ui.on(again::filter), "another view of it begins with what was kept");
        Ui.run(() -> again.filter(""));
        show(stock);
        assertEquals("ino:42", Ui.on(again::filter));
        Ui.run(() -> again.filter(""));
        show(revoke);
        assertEquals("", Ui.on(again::filter));
        Ui.close(revoke);
        Ui.close(stock);
    }
}
