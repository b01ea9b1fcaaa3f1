/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import java.util.List;

import org.dmascope.core.Fact;

import org.dmascope.core.axis.Placement;

import org.dmascope.core.source.bufinfo.FenceLine;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Buffer</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A struct dma_buf. Its identity is inode, size and exporter; the inode number alone may be used again.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Buffer#getKey <em>Key</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getIno <em>Ino</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getSize <em>Size</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getName <em>Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getExpName <em>Exp Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getExporter <em>Exporter</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getExporterDriver <em>Exporter Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getExporterDevice <em>Exporter Device</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getRefs <em>Refs</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getPlacement <em>Placement</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getPinCount <em>Pin Count</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getFences <em>Fences</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getAttachmentsKnown <em>Attachments Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getAttachments <em>Attachments</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#getHoldings <em>Holdings</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#isReused <em>Reused</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Buffer#isDisputed <em>Disputed</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getBuffer()
 * @model
 * @generated
 */
public interface Buffer extends EObject {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Identity in one word, stable between readings.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Key()
	 * @model
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getKey <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

	/**
	 * Returns the value of the '<em><b>Ino</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Inode of the dma-buf file; -1 when the kernel prints none (before 5.4).
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ino</em>' attribute.
	 * @see #setIno(long)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Ino()
	 * @model
	 * @generated
	 */
	long getIno();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getIno <em>Ino</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ino</em>' attribute.
	 * @see #getIno()
	 * @generated
	 */
	void setIno(long value);

	/**
	 * Returns the value of the '<em><b>Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Bytes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Size</em>' attribute.
	 * @see #setSize(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Size()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.ELongObject&gt;"
	 * @generated
	 */
	Fact<Long> getSize();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getSize <em>Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Size</em>' attribute.
	 * @see #getSize()
	 * @generated
	 */
	void setSize(Fact<Long> value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name given by a user, raw; empty when there is none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Name()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getName();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Exp Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Exporter name, raw. Several drivers share drm.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exp Name</em>' attribute.
	 * @see #setExpName(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_ExpName()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getExpName();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getExpName <em>Exp Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exp Name</em>' attribute.
	 * @see #getExpName()
	 * @generated
	 */
	void setExpName(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Exporter</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * dev_name of the exporting device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exporter</em>' attribute.
	 * @see #setExporter(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Exporter()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getExporter();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getExporter <em>Exporter</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exporter</em>' attribute.
	 * @see #getExporter()
	 * @generated
	 */
	void setExporter(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Exporter Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Driver of the exporting device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exporter Driver</em>' attribute.
	 * @see #setExporterDriver(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_ExporterDriver()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getExporterDriver();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getExporterDriver <em>Exporter Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exporter Driver</em>' attribute.
	 * @see #getExporterDriver()
	 * @generated
	 */
	void setExporterDriver(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Exporter Device</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Device#getExports <em>Exports</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The exporting device, when it is known and in the inventory.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exporter Device</em>' reference.
	 * @see #setExporterDevice(Device)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_ExporterDevice()
	 * @see org.dmascope.model.topology.Device#getExports
	 * @model opposite="exports" resolveProxies="false"
	 * @generated
	 */
	Device getExporterDevice();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getExporterDevice <em>Exporter Device</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exporter Device</em>' reference.
	 * @see #getExporterDevice()
	 * @generated
	 */
	void setExporterDevice(Device value);

	/**
	 * Returns the value of the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * f_flags of the file.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Flags</em>' attribute.
	 * @see #setFlags(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Flags()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.ELongObject&gt;"
	 * @generated
	 */
	Fact<Long> getFlags();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getFlags <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Flags</em>' attribute.
	 * @see #getFlags()
	 * @generated
	 */
	void setFlags(Fact<Long> value);

	/**
	 * Returns the value of the '<em><b>Refs</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * References of the file: fds, importers in the kernel, GEM handles. Not a number of processes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Refs</em>' attribute.
	 * @see #setRefs(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Refs()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.ELongObject&gt;"
	 * @generated
	 */
	Fact<Long> getRefs();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getRefs <em>Refs</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Refs</em>' attribute.
	 * @see #getRefs()
	 * @generated
	 */
	void setRefs(Fact<Long> value);

	/**
	 * Returns the value of the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the bytes are now.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Placement</em>' attribute.
	 * @see #setPlacement(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Placement()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.dmascope.model.topology.Placement&gt;"
	 * @generated
	 */
	Fact<Placement> getPlacement();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getPlacement <em>Placement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Placement</em>' attribute.
	 * @see #getPlacement()
	 * @generated
	 */
	void setPlacement(Fact<Placement> value);

	/**
	 * Returns the value of the '<em><b>Pin Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How often the exporting driver has pinned the memory; 0 when it is not pinned.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pin Count</em>' attribute.
	 * @see #setPinCount(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_PinCount()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EIntegerObject&gt;"
	 * @generated
	 */
	Fact<Integer> getPinCount();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getPinCount <em>Pin Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pin Count</em>' attribute.
	 * @see #getPinCount()
	 * @generated
	 */
	void setPinCount(Fact<Integer> value);

	/**
	 * Returns the value of the '<em><b>Fences</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Fences as printed; bookkeep fences never are. Null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fences</em>' attribute.
	 * @see #setFences(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Fences()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.FenceLine&gt;" many="false"
	 * @generated
	 */
	List<FenceLine> getFences();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getFences <em>Fences</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fences</em>' attribute.
	 * @see #getFences()
	 * @generated
	 */
	void setFences(List<FenceLine> value);

	/**
	 * Returns the value of the '<em><b>Attachments Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of attachments; unknown with the reason when no source lists them, and then the list is empty but says nothing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Attachments Known</em>' attribute.
	 * @see #setAttachmentsKnown(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_AttachmentsKnown()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EIntegerObject&gt;"
	 * @generated
	 */
	Fact<Integer> getAttachmentsKnown();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#getAttachmentsKnown <em>Attachments Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Attachments Known</em>' attribute.
	 * @see #getAttachmentsKnown()
	 * @generated
	 */
	void setAttachmentsKnown(Fact<Integer> value);

	/**
	 * Returns the value of the '<em><b>Attachments</b></em>' containment reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Attachment}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Attachment#getBuffer <em>Buffer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Attachments in the order printed, newest first.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Attachments</em>' containment reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Attachments()
	 * @see org.dmascope.model.topology.Attachment#getBuffer
	 * @model opposite="buffer" containment="true"
	 * @generated
	 */
	EList<Attachment> getAttachments();

	/**
	 * Returns the value of the '<em><b>Holdings</b></em>' reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Holding}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Holding#getBuffer <em>Buffer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Who holds it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Holdings</em>' reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Holdings()
	 * @see org.dmascope.model.topology.Holding#getBuffer
	 * @model opposite="buffer" resolveProxies="false"
	 * @generated
	 */
	EList<Holding> getHoldings();

	/**
	 * Returns the value of the '<em><b>Reused</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether its inode number belonged to another buffer in an earlier reading.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reused</em>' attribute.
	 * @see #setReused(boolean)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Reused()
	 * @model
	 * @generated
	 */
	boolean isReused();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#isReused <em>Reused</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reused</em>' attribute.
	 * @see #isReused()
	 * @generated
	 */
	void setReused(boolean value);

	/**
	 * Returns the value of the '<em><b>Disputed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether sources disagree about one of its facts.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Disputed</em>' attribute.
	 * @see #setDisputed(boolean)
	 * @see org.dmascope.model.topology.TopologyPackage#getBuffer_Disputed()
	 * @model
	 * @generated
	 */
	boolean isDisputed();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Buffer#isDisputed <em>Disputed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Disputed</em>' attribute.
	 * @see #isDisputed()
	 * @generated
	 */
	void setDisputed(boolean value);

} // Buffer
