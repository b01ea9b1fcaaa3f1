// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import org.dmascope.help.book.Book;
import org.dmascope.help.page.Hrefs;
import org.dmascope.help.page.Page;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormText;

/** The reader of the help: back, forward, contents and search over one page. Stands in a view, beside a dialog or in a window of its own. */
public final class HelpPane {
    private final Book book;
    private final Composite area;
    private final PageArea page;
    private final Text search;
    private final ToolItem back;
    private final ToolItem forward;
    private final History history = new History();
    private boolean searching;

    public HelpPane(Composite parent, Look look, Book book) {
        this.book = book;
        area = look.paint(new Composite(parent, SWT.NONE), Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Composite bar = look.paint(new Composite(area, SWT.NONE), Token.WINDOW, Token.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        ToolBar tools = look.paint(new ToolBar(bar, SWT.FLAT), Token.WINDOW, Token.TEXT);
        back = tool(tools, ISharedImages.IMG_TOOL_BACK, Messages.back, this::back);
        forward = tool(tools, ISharedImages.IMG_TOOL_FORWARD, Messages.forward, this::forward);
        tool(tools, ISharedImages.IMG_ETOOL_HOME_NAV, Messages.contents, this::contents);
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.searchHint);
        search.setData("test.id", "help.search"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(search);
        search.addListener(SWT.Modify, e -> typed());
        search.addListener(SWT.DefaultSelection, e -> typed());
        Label line = new Label(area, SWT.NONE);
        look.paint(line, Token.LINE, Token.LINE);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).applyTo(line);
        page = new PageArea(area, look, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        keys();
        enable();
    }

    private static ToolItem tool(ToolBar bar, String image, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        Image icon = PlatformUI.getWorkbench().getSharedImages().getImage(image);
        item.setImage(icon);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    /** Alt+Left and Alt+Right, as in the drawing of any browser; Down in the search field leads to what was found. */
    private void keys() {
        page.control().addListener(SWT.KeyDown, e -> {
            if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_LEFT) {
                back();
            } else if (e.stateMask == SWT.ALT && e.keyCode == SWT.ARROW_RIGHT) {
                forward();
            }
        });
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                page.control().traverse(SWT.TRAVERSE_TAB_NEXT);
            }
        });
    }

    public Composite control() {
        return area;
    }

    /** The page that is shown, null for none yet. */
    public Page page() {
        return history.now() == null ? null : history.now().page();
    }

    /** Shows a page that was made on the spot. */
    public void show(Page made) {
        searching = false;
        go(made, ""); //$NON-NLS-1$
    }

    /** Follows a link. */
    public void open(String href) {
        searching = false;
        go(book.page(href).orElseGet(() -> Book.missing(href)), Hrefs.anchor(href));
    }

    public void contents() {
        show(book.contents());
    }

    /** Types into the search field. */
    public void search(String words) {
        search.setText(words);
    }

    public void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    public void back() {
        if (history.canGoBack()) {
            again(history.back(page.origin()));
        }
    }

    public void forward() {
        if (history.canGoForward()) {
            again(history.forward(page.origin()));
        }
    }

    /** Each letter changes the list of hits, but only one list stays in the history. */
    private void typed() {
        if (search.getText().isBlank()) {
            return;
        }
        History.Place found = new History.Place(book.search(search.getText()), "", -1); //$NON-NLS-1$
        if (searching) {
            history.replace(found);
        } else {
            history.go(found, page.origin());
        }
        searching = true;
        page.show(found.page(), found.anchor());
        enable();
    }

    private void go(Page to, String anchor) {
        history.go(new History.Place(to, anchor, -1), page.origin());
        page.show(to, anchor);
        enable();
    }

    private void again(History.Place place) {
        searching = false;
        page.show(place.page(), place.anchor());
        if (place.scrolled() >= 0) {
            page.scrollTo(place.scrolled());
        }
        enable();
    }

    /** Copies what is selected in the text that has the focus. */
    public void copy() {
        if (area.getDisplay().getFocusControl() instanceof FormText text && text.getSelectionText() != null && !text.getSelectionText().isEmpty()) {
            Clipboard clipboard = new Clipboard(area.getDisplay());
            clipboard.setContents(new Object[] { Page.copied(text.getSelectionText()) }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    private void enable() {
        back.setEnabled(history.canGoBack());
        forward.setEnabled(history.canGoForward());
    }

    public void setFocus() {
        page.setFocus();
    }
}
