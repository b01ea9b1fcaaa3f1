/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import org.dmascope.core.source.host.HostFacts;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Host</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The host itself.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Host#getFacts <em>Facts</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getHost()
 * @model
 * @generated
 */
public interface Host extends EObject {
	/**
	 * Returns the value of the '<em><b>Facts</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name, kernel, rights of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Facts</em>' attribute.
	 * @see #setFacts(HostFacts)
	 * @see org.dmascope.model.topology.TopologyPackage#getHost_Facts()
	 * @model dataType="org.dmascope.model.topology.HostFacts"
	 * @generated
	 */
	HostFacts getFacts();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Host#getFacts <em>Facts</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Facts</em>' attribute.
	 * @see #getFacts()
	 * @generated
	 */
	void setFacts(HostFacts value);

} // Host
