// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.help.page.PageParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A cheat sheet, in the format of the platform's own (org.eclipse.ui.cheatsheets), which needs a help system with a web browser.
 *
 * @param intro what it is for
 */
record Sheet(String title, String intro, List<Step> steps) {
    /**
     * A step.
     *
     * @param text    what to do and what is seen then
     * @param command a command with its parameters in the form of {@code ParameterizedCommand.serialize()}, "" for something done by hand
     * @param asks    whether the command asks something, so that it may be cancelled: then only the person knows that the step is done
     * @param href    page of the help that says more, "" for none
     */
    record Step(String title, String text, String command, boolean asks, String href) {
    }

    Sheet {
        steps = List.copyOf(steps);
    }

    static Sheet parse(InputStream in, String name) throws IOException {
        Document doc = PageParser.document(in, name);
        List<Step> steps = new ArrayList<>();
        NodeList items = doc.getElementsByTagName("item"); //$NON-NLS-1$
        for (int i = 0; i < items.getLength(); i++) {
            Element e = (Element) items.item(i);
            Element command = first(e, "command"); //$NON-NLS-1$
            steps.add(new Step(e.getAttribute("title"), text(e), command == null ? "" : command.getAttribute("serialization"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    "true".equals(e.getAttribute("dialog")), e.getAttribute("href"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        Element intro = first(doc.getDocumentElement(), "intro"); //$NON-NLS-1$
        return new Sheet(doc.getDocumentElement().getAttribute("title"), intro == null ? "" : text(intro), steps); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Element first(Element in, String tag) {
        return (Element) in.getElementsByTagName(tag).item(0);
    }

    private static String text(Element e) {
        Element d = first(e, "description"); //$NON-NLS-1$
        return d == null ? "" : d.getTextContent().strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
