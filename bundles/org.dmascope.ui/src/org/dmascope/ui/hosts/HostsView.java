// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dmascope.analysis.Applied;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.dnd.CaptureDrop;
import org.dmascope.ui.dnd.HostDrag;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineContent;
import org.dmascope.ui.tree.LineLabels;
import org.dmascope.ui.tree.LineRefresh;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.CollapseAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The hosts: this machine, copied trees, lab kernels, opened captures; each with who read it and which sources could not be read. */
public final class HostsView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.hosts"; //$NON-NLS-1$
    private static final int TICK_MS = 1000;

    private OpenHosts hosts;
    private KnownHosts known;
    private LabDesk lab;
    private LinkedSelection selection;
    private TreeViewer tree;
    private HostNodes nodes;
    private LineRefresh lines;
    private FilterBar bar;
    private String wanted = ""; //$NON-NLS-1$
    private boolean quiet;
    private boolean ticking;

    private final HostListener watch = new HostListener() {
        @Override
        public void hostsChanged() {
            refresh();
            lab.update();
        }

        @Override
        public void hostChanged(OpenHost host) {
            refresh();
        }

        @Override
        public void hostRead(OpenHost host, Applied applied) {
            if (!nodes.alike(host)) {
                update();
            }
            if (host.readings() == 1) {
                expand(host);
                reveal();
            }
        }
    };
    private final LinkedSelection.Listener shown = new LinkedSelection.Listener() {
        @Override
        public void hostShown() {
            reveal();
        }

        @Override
        public void marked() {
            refresh();
        }
    };
    private final Runnable knownChanged = this::refresh;
    private final Runnable labChanged = () -> {
        refresh();
        reveal();
    };

    @Override
    public void createPartControl(Composite parent) {
        Opening.fill(getViewSite(), parent, () -> fill(parent));
    }

    private void fill(Composite parent) {
        Look look = getSite().getService(Look.class);
        hosts = getSite().getService(OpenHosts.class);
        known = getSite().getService(KnownHosts.class);
        lab = getSite().getService(LabDesk.class);
        selection = getSite().getService(LinkedSelection.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new FilterBar(parent, look, Messages.filterHint, this::filter, this::setFocus);
        tree = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
        tree.getTree().setData("test.id", "hosts"); //$NON-NLS-1$ //$NON-NLS-2$
        look.paint(tree.getTree(), Token.BASE, Token.TEXT);
        Named.as(getPartName(), tree.getTree());
        tree.setUseHashlookup(true);
        nodes = new HostNodes(hosts, known, lab);
        tree.setContentProvider(new LineContent(nodes::roots));
        HostDecorator decorator = new HostDecorator(look);
        tree.getTree().addDisposeListener(e -> decorator.dispose());
        LineLabels.show(tree, look, decorator);
        tree.setInput(nodes);
        lines = new LineRefresh(tree);
        tree.addSelectionChangedListener(e -> {
            if (!quiet && e.getStructuredSelection().getFirstElement() instanceof Node n && n.host() != null) {
                selection.show(n.host());
            }
        });
        tree.addDoubleClickListener(e -> opened((IStructuredSelection) e.getSelection()));
        getSite().setSelectionProvider(tree);
        setTitleImage(look.image("host")); //$NON-NLS-1$
        PartTools.tool(getViewSite(), Commands.OPEN_HOST, "host"); //$NON-NLS-1$
        PartTools.tool(getViewSite(), IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL, "collapse"); //$NON-NLS-1$
        getSite().<IHandlerService>getService(IHandlerService.class).activateHandler(CollapseAllHandler.COMMAND_ID, new CollapseAllHandler(tree));
        tree.getTree().addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.DEL) {
                removeSelected();
            }
        }));
        new HostMenu(getSite(), tree).create();
        around();
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        hosts.add(watch);
        known.add(knownChanged);
        lab.add(labChanged);
        selection.add(shown);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        lab.update();
        start();
        tree.expandToLevel(2);
    }

    /** The hosts of the lines that are selected in the Hosts view of a window, each once; none when there is no such view. */
    public static List<HostSpec> selected(IWorkbenchWindow window) {
        return window.getActivePage().findView(ID) instanceof HostsView v && v.tree != null
                ? v.tree.getStructuredSelection().stream().map(o -> ((Node) o).spec()).filter(Objects::nonNull).distinct().toList() : List.of();
    }

    /** Filter, copying, dragging out, dropping in. */
    private void around() {
        TableClipboard.handle(getSite(), Commands.FIND, bar::focus);
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, () -> {
            if (tree.getStructuredSelection().getFirstElement() instanceof Node n) {
                TableClipboard.put(tree.getTree().getDisplay(), n.dim().isEmpty() ? n.text() : n.text() + '\t' + n.dim());
            }
        });
        tree.addFilter(new NodeFilter(() -> wanted));
        tree.getTree().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
        HostDrag.attach(tree, () -> tree.getStructuredSelection().getFirstElement() instanceof Node n && n.host() != null ? n.host().spec() : null);
        CaptureDrop.attach(getSite().getWorkbenchWindow(), tree.getTree());
    }

    /** Filters as the user does: lines that hold the words, with what is above and below them. */
    public void filter(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        lines.forget();
        refresh();
        if (!wanted.isEmpty()) {
            tree.expandToLevel(3);
        }
        int all = hosts.all().size();
        long shown = hosts.all().stream().filter(h -> NodeFilter.passes(h, wanted)).count();
        bar.setCount(NLS.bind(Messages.shownOf, shown, all));
    }

    /** The Delete key on the line of a host takes it out of the list, after a question. */
    private void removeSelected() {
        if (tree.getStructuredSelection().getFirstElement() instanceof Node n && (n.strong() || n.known() != null) && n.spec() != null && HostKind.of(n.spec()) != null
                && !(n.spec() instanceof HostSpec.Local)) {
            new HostActions(getSite().getWorkbenchWindow()).remove(n.spec());
        }
    }

    /** Connects what the user wants to have connected; nothing else is ever connected by itself. */
    private void start() {
        HostActions actions = new HostActions(getSite().getWorkbenchWindow());
        for (KnownHost k : known.atStart()) {
            if (!(k.spec() instanceof HostSpec.Capture)) {
                OpenHost host = hosts.open(k.spec());
                if (selection.host() == null || k.spec() instanceof HostSpec.Local) {
                    selection.show(host);
                }
                if (host.readings() == 0 && !host.busy()) {
                    actions.begin(host);
                }
            } else {
                tree.getTree().getDisplay().asyncExec(() -> actions.connect(k.spec())); // an editor opens once the window stands
            }
        }
    }

    /** A double click reads a host, starts a lab kernel, or shows the view behind a line. */
    private void opened(IStructuredSelection s) {
        if (!(s.getFirstElement() instanceof Node n)) {
            return;
        }
        if (n.view() != null) {
            PartTools.show(getSite(), n.view());
        } else if (n.lab() != null && HostSpec.parse(n.key()) instanceof Reading.Ok<HostSpec> lab) {
            open(lab.value());
        } else if (n.known() != null) {
            new HostActions(getSite().getWorkbenchWindow()).connect(n.known().spec());
        } else if (n.host() != null && n.strong()) {
            hosts.read(n.host());
        } else {
            tree.setExpandedState(n, !tree.getExpandedState(n));
        }
    }

    private void open(HostSpec spec) {
        OpenHost h = hosts.open(spec);
        selection.show(h);
        hosts.read(h);
    }

    private void refresh() {
        nodes.forget();
        update();
    }

    private void update() {
        if (!tree.getTree().isDisposed()) {
            quiet = true;
            try {
                if (!wanted.isEmpty()) {
                    lines.forget(); // other lines may pass the filter
                }
                lines.refresh(nodes.roots());
            } finally {
                quiet = false;
            }
            tick();
        }
    }

    /** The age of what is stale goes on; nothing wakes up otherwise. */
    private void tick() {
        if (!ticking && hosts.all().stream().anyMatch(h -> h.phase() == HostPhase.STALE)) {
            ticking = true;
            tree.getTree().getDisplay().timerExec(TICK_MS, () -> {
                ticking = false;
                refresh();
            });
        }
    }

    private void expand(OpenHost host) {
        for (Node root : nodes.roots()) {
            for (Node n : List.copyOf(withChildren(root))) {
                if (n.host() == host && n.strong()) {
                    tree.setExpandedState(root, true);
                    tree.expandToLevel(n, 2);
                }
            }
        }
    }

    private static List<Node> withChildren(Node root) {
        List<Node> out = new ArrayList<>(root.children().get());
        out.add(root);
        return out;
    }

    private void reveal() {
        OpenHost h = selection.host();
        boolean there = tree.getStructuredSelection().getFirstElement() instanceof Node n && n.host() == h;
        if (h != null && !there) {
            for (Node root : nodes.roots()) {
                for (Node n : withChildren(root)) {
                    if (n.host() == h && n.strong()) {
                        tree.setExpandedState(root, true);
                        tree.setSelection(new StructuredSelection(n), true);
                        return;
                    }
                }
            }
        }
    }

    /** The tree as lines of text, two blanks a level, for tests: what is expanded or not. */
    public String words() {
        StringBuilder out = new StringBuilder();
        nodes.roots().forEach(n -> write(out, n, "")); //$NON-NLS-1$
        return out.toString();
    }

    private static void write(StringBuilder out, Node n, String before) {
        out.append(before).append(n.icon()).append(' ').append(n.text()).append(" | ").append(n.dim()).append('\n'); //$NON-NLS-1$
        n.lines().forEach(c -> write(out, c, before + "  ")); //$NON-NLS-1$
    }

    @Override
    public void setFocus() {
        if (tree != null) {
            tree.getTree().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (hosts != null) {
            hosts.remove(watch);
            known.remove(knownChanged);
            lab.remove(labChanged);
            selection.remove(shown);
        }
        super.dispose();
    }
}
