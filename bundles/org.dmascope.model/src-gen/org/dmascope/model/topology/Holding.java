/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import java.util.List;

import org.dmascope.core.source.drm.GemHandle;

import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Holding</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One process on one buffer.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Holding#getProcess <em>Process</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Holding#getBuffer <em>Buffer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Holding#getFds <em>Fds</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Holding#getMaps <em>Maps</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Holding#getGems <em>Gems</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getHolding()
 * @model
 * @generated
 */
public interface Holding extends EObject {
	/**
	 * Returns the value of the '<em><b>Process</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.HolderProcess#getHoldings <em>Holdings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The process.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Process</em>' container reference.
	 * @see #setProcess(HolderProcess)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolding_Process()
	 * @see org.dmascope.model.topology.HolderProcess#getHoldings
	 * @model opposite="holdings" resolveProxies="false" transient="false"
	 * @generated
	 */
	HolderProcess getProcess();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Holding#getProcess <em>Process</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Process</em>' container reference.
	 * @see #getProcess()
	 * @generated
	 */
	void setProcess(HolderProcess value);

	/**
	 * Returns the value of the '<em><b>Buffer</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Buffer#getHoldings <em>Holdings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The buffer.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Buffer</em>' reference.
	 * @see #setBuffer(Buffer)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolding_Buffer()
	 * @see org.dmascope.model.topology.Buffer#getHoldings
	 * @model opposite="holdings" resolveProxies="false"
	 * @generated
	 */
	Buffer getBuffer();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Holding#getBuffer <em>Buffer</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Buffer</em>' reference.
	 * @see #getBuffer()
	 * @generated
	 */
	void setBuffer(Buffer value);

	/**
	 * Returns the value of the '<em><b>Fds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Descriptors.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fds</em>' attribute.
	 * @see #setFds(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolding_Fds()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.DmabufFd&gt;" many="false"
	 * @generated
	 */
	List<DmabufFd> getFds();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Holding#getFds <em>Fds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fds</em>' attribute.
	 * @see #getFds()
	 * @generated
	 */
	void setFds(List<DmabufFd> value);

	/**
	 * Returns the value of the '<em><b>Maps</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Mappings.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maps</em>' attribute.
	 * @see #setMaps(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolding_Maps()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.DmabufMap&gt;" many="false"
	 * @generated
	 */
	List<DmabufMap> getMaps();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Holding#getMaps <em>Maps</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maps</em>' attribute.
	 * @see #getMaps()
	 * @generated
	 */
	void setMaps(List<DmabufMap> value);

	/**
	 * Returns the value of the '<em><b>Gems</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * GEM handles.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gems</em>' attribute.
	 * @see #setGems(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolding_Gems()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.GemHandle&gt;" many="false"
	 * @generated
	 */
	List<GemHandle> getGems();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Holding#getGems <em>Gems</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Gems</em>' attribute.
	 * @see #getGems()
	 * @generated
	 */
	void setGems(List<GemHandle> value);

} // Holding
