// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.ItemProviderAdapter;
import org.eclipse.emf.edit.provider.ViewerNotification;

/**
 * Label, icon key, children and read-only properties of every object of the topology. One class serves all, because all of it follows
 * from {@link Labels} and the features of the model.
 */
final class TopologyItemProvider extends ItemProviderAdapter
        implements IItemLabelProvider, IStructuredItemContentProvider, ITreeItemContentProvider, IItemPropertySource {
    /** Shows a value with its evidence; nobody can set it, because a reading says what it is. */
    private static final class Property extends ItemPropertyDescriptor {
        Property(AdapterFactory factory, EStructuralFeature feature) {
            super(factory, feature.getName(), feature.getName(), feature, false);
        }

        @Override
        public IItemLabelProvider getLabelProvider(Object object) {
            return new IItemLabelProvider() {
                @Override
                public String getText(Object value) {
                    return Labels.value(value);
                }

                @Override
                public Object getImage(Object value) {
                    return null;
                }
            };
        }
    }

    TopologyItemProvider(AdapterFactory factory) {
        super(factory);
    }

    @Override
    public String getText(Object object) {
        return Labels.text((EObject) object);
    }

    /** The icon key; a viewer finds the picture of its theme. */
    @Override
    public Object getImage(Object object) {
        return Labels.icon((EObject) object);
    }

    @Override
    public Collection<? extends EStructuralFeature> getChildrenFeatures(Object object) {
        return ((EObject) object).eClass().getEAllContainments();
    }

    @Override
    public List<IItemPropertyDescriptor> getPropertyDescriptors(Object object) {
        return ((EObject) object).eClass().getEAllStructuralFeatures().stream().filter(f -> !(f instanceof EReference r) || !r.isContainment() && !r.isContainer())
                .map(f -> (IItemPropertyDescriptor) new Property(adapterFactory, f)).toList();
    }

    @Override
    public void notifyChanged(Notification n) {
        fireNotifyChanged(new ViewerNotification(n, n.getNotifier(), n.getFeature() instanceof EReference r && r.isContainment(), true));
    }
}
