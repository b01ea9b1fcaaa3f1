/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import org.dmascope.core.Evidence;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Holder Process</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A process that has buffers open or mapped. Pid and start time together identify it.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getPid <em>Pid</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getStartTime <em>Start Time</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getComm <em>Comm</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getUid <em>Uid</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getCgroup <em>Cgroup</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getEvidence <em>Evidence</em>}</li>
 *   <li>{@link org.dmascope.model.topology.HolderProcess#getHoldings <em>Holdings</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess()
 * @model
 * @generated
 */
public interface HolderProcess extends EObject {
	/**
	 * Returns the value of the '<em><b>Pid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Process id in the namespace of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pid</em>' attribute.
	 * @see #setPid(int)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Pid()
	 * @model
	 * @generated
	 */
	int getPid();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getPid <em>Pid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pid</em>' attribute.
	 * @see #getPid()
	 * @generated
	 */
	void setPid(int value);

	/**
	 * Returns the value of the '<em><b>Start Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Start in clock ticks after boot; -1 when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Start Time</em>' attribute.
	 * @see #setStartTime(long)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_StartTime()
	 * @model
	 * @generated
	 */
	long getStartTime();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getStartTime <em>Start Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Start Time</em>' attribute.
	 * @see #getStartTime()
	 * @generated
	 */
	void setStartTime(long value);

	/**
	 * Returns the value of the '<em><b>Comm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Command name, raw; null when unreadable.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Comm</em>' attribute.
	 * @see #setComm(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Comm()
	 * @model
	 * @generated
	 */
	String getComm();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getComm <em>Comm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Comm</em>' attribute.
	 * @see #getComm()
	 * @generated
	 */
	void setComm(String value);

	/**
	 * Returns the value of the '<em><b>Uid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Real user id; -1 when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Uid</em>' attribute.
	 * @see #setUid(long)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Uid()
	 * @model
	 * @generated
	 */
	long getUid();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getUid <em>Uid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Uid</em>' attribute.
	 * @see #getUid()
	 * @generated
	 */
	void setUid(long value);

	/**
	 * Returns the value of the '<em><b>Cgroup</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Path in the unified hierarchy, raw; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cgroup</em>' attribute.
	 * @see #setCgroup(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Cgroup()
	 * @model
	 * @generated
	 */
	String getCgroup();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getCgroup <em>Cgroup</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cgroup</em>' attribute.
	 * @see #getCgroup()
	 * @generated
	 */
	void setCgroup(String value);

	/**
	 * Returns the value of the '<em><b>Evidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where all of this was read.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Evidence</em>' attribute.
	 * @see #setEvidence(Evidence)
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Evidence()
	 * @model dataType="org.dmascope.model.topology.Evidence"
	 * @generated
	 */
	Evidence getEvidence();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.HolderProcess#getEvidence <em>Evidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Evidence</em>' attribute.
	 * @see #getEvidence()
	 * @generated
	 */
	void setEvidence(Evidence value);

	/**
	 * Returns the value of the '<em><b>Holdings</b></em>' containment reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Holding}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Holding#getProcess <em>Process</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it holds, one for each buffer.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Holdings</em>' containment reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getHolderProcess_Holdings()
	 * @see org.dmascope.model.topology.Holding#getProcess
	 * @model opposite="process" containment="true"
	 * @generated
	 */
	EList<Holding> getHoldings();

} // HolderProcess
