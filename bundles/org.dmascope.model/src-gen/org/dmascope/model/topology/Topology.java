/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import java.time.Instant;

import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Topology</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * What one host says of its dma-bufs. Confined to one realm: the display thread in the window, the caller elsewhere.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Topology#getReading <em>Reading</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getTakenAt <em>Taken At</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getHost <em>Host</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getDevices <em>Devices</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getBuffers <em>Buffers</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getProcesses <em>Processes</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getDiagnostics <em>Diagnostics</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getDevicesKnown <em>Devices Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getBuffersKnown <em>Buffers Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Topology#getHoldersKnown <em>Holders Known</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getTopology()
 * @model
 * @generated
 */
public interface Topology extends EObject {
	/**
	 * Returns the value of the '<em><b>Reading</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many readings went into this model; set last of all, so that a viewer may watch this attribute alone.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reading</em>' attribute.
	 * @see #setReading(long)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Reading()
	 * @model
	 * @generated
	 */
	long getReading();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getReading <em>Reading</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reading</em>' attribute.
	 * @see #getReading()
	 * @generated
	 */
	void setReading(long value);

	/**
	 * Returns the value of the '<em><b>Taken At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the latest reading began. It has seen again all that is here; the evidence of a fact names the reading that showed it first as it is.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Taken At</em>' attribute.
	 * @see #setTakenAt(Instant)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_TakenAt()
	 * @model dataType="org.dmascope.model.topology.Instant"
	 * @generated
	 */
	Instant getTakenAt();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getTakenAt <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Taken At</em>' attribute.
	 * @see #getTakenAt()
	 * @generated
	 */
	void setTakenAt(Instant value);

	/**
	 * Returns the value of the '<em><b>Host</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The host.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Host</em>' containment reference.
	 * @see #setHost(Host)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Host()
	 * @model containment="true"
	 * @generated
	 */
	Host getHost();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getHost <em>Host</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Host</em>' containment reference.
	 * @see #getHost()
	 * @generated
	 */
	void setHost(Host value);

	/**
	 * Returns the value of the '<em><b>Devices</b></em>' containment reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Device}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * In order of sysfs path, parents before children.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Devices</em>' containment reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Devices()
	 * @model containment="true"
	 * @generated
	 */
	EList<Device> getDevices();

	/**
	 * Returns the value of the '<em><b>Buffers</b></em>' containment reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Buffer}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * In the order of the reading: those of bufinfo, newest first, then those that only other sources show, by inode.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Buffers</em>' containment reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Buffers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Buffer> getBuffers();

	/**
	 * Returns the value of the '<em><b>Processes</b></em>' containment reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.HolderProcess}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Processes that hold a buffer, by pid.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Processes</em>' containment reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Processes()
	 * @model containment="true"
	 * @generated
	 */
	EList<HolderProcess> getProcesses();

	/**
	 * Returns the value of the '<em><b>Diagnostics</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What could not be read, and where sources disagree. Replaced as a whole.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Diagnostics</em>' attribute.
	 * @see #setDiagnostics(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_Diagnostics()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.Diagnostic&gt;" many="false"
	 * @generated
	 */
	List<Diagnostic> getDiagnostics();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getDiagnostics <em>Diagnostics</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Diagnostics</em>' attribute.
	 * @see #getDiagnostics()
	 * @generated
	 */
	void setDiagnostics(List<Diagnostic> value);

	/**
	 * Returns the value of the '<em><b>Devices Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of devices; unknown with the reason when the inventory could not be read.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Devices Known</em>' attribute.
	 * @see #setDevicesKnown(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_DevicesKnown()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EIntegerObject&gt;"
	 * @generated
	 */
	Fact<Integer> getDevicesKnown();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getDevicesKnown <em>Devices Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Devices Known</em>' attribute.
	 * @see #getDevicesKnown()
	 * @generated
	 */
	void setDevicesKnown(Fact<Integer> value);

	/**
	 * Returns the value of the '<em><b>Buffers Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of buffers on the host; unknown with the reason when no source lists all of them, and then the list holds those that other sources show.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Buffers Known</em>' attribute.
	 * @see #setBuffersKnown(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_BuffersKnown()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EIntegerObject&gt;"
	 * @generated
	 */
	Fact<Integer> getBuffersKnown();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getBuffersKnown <em>Buffers Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Buffers Known</em>' attribute.
	 * @see #getBuffersKnown()
	 * @generated
	 */
	void setBuffersKnown(Fact<Integer> value);

	/**
	 * Returns the value of the '<em><b>Holders Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of processes that hold buffers; unknown with the reason when some processes could not be looked into.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Holders Known</em>' attribute.
	 * @see #setHoldersKnown(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getTopology_HoldersKnown()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EIntegerObject&gt;"
	 * @generated
	 */
	Fact<Integer> getHoldersKnown();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Topology#getHoldersKnown <em>Holders Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Holders Known</em>' attribute.
	 * @see #getHoldersKnown()
	 * @generated
	 */
	void setHoldersKnown(Fact<Integer> value);

} // Topology
