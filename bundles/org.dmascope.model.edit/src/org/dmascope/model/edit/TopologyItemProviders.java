// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import java.util.List;

import org.dmascope.model.topology.TopologyPackage;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ChangeNotifier;
import org.eclipse.emf.edit.provider.ComposeableAdapterFactory;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;

/** Adapts the topology for viewers of EMF.Edit, inside the product or in an IDE that has it installed. */
public final class TopologyItemProviders extends AdapterFactoryImpl implements ComposeableAdapterFactory, IChangeNotifier {
    private static final List<Object> TYPES = List.of(IItemLabelProvider.class, IStructuredItemContentProvider.class, ITreeItemContentProvider.class,
            IItemPropertySource.class);

    private final IChangeNotifier listeners = new ChangeNotifier();
    private final TopologyItemProvider provider = new TopologyItemProvider(this);
    private ComposedAdapterFactory parent;

    @Override
    public ComposeableAdapterFactory getRootAdapterFactory() {
        return parent == null ? this : parent.getRootAdapterFactory();
    }

    @Override
    public void setParentAdapterFactory(ComposedAdapterFactory composed) {
        parent = composed;
    }

    @Override
    public boolean isFactoryForType(Object type) {
        return TYPES.contains(type) || type == TopologyPackage.eINSTANCE || type instanceof EObject o && o.eClass().getEPackage() == TopologyPackage.eINSTANCE;
    }

    /** One provider for all objects: it keeps nothing of its own. */
    @Override
    protected Adapter createAdapter(Notifier target, Object type) {
        return provider;
    }

    @Override
    public Object adapt(Object object, Object type) {
        Object adapter = isFactoryForType(type) && object instanceof Notifier n && isFactoryForType(object) ? super.adapt(n, this) : null;
        return type instanceof Class<?> c && c.isInstance(adapter) ? adapter : null;
    }

    @Override
    public void addListener(INotifyChangedListener listener) {
        listeners.addListener(listener);
    }

    @Override
    public void removeListener(INotifyChangedListener listener) {
        listeners.removeListener(listener);
    }

    @Override
    public void fireNotifyChanged(Notification notification) {
        listeners.fireNotifyChanged(notification);
        if (parent != null) {
            parent.fireNotifyChanged(notification);
        }
    }
}
