/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import java.util.List;

import org.dmascope.core.Evidence;

import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Device</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A device that exports, imports, or lies on the path between two that do.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Device#getId <em>Id</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getBus <em>Bus</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getDriver <em>Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getModule <em>Module</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getSysfsPath <em>Sysfs Path</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getHostBridge <em>Host Bridge</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getPci <em>Pci</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getNodes <em>Nodes</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getEvidence <em>Evidence</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getParent <em>Parent</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getChildren <em>Children</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getExports <em>Exports</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Device#getAttachments <em>Attachments</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getDevice()
 * @model
 * @generated
 */
public interface Device extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * dev_name, raw: a PCI address or the last part of the sysfs path.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Id()
	 * @model
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Bus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * pci, platform, faux, virtio, …; virtual for a device without a bus.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Bus</em>' attribute.
	 * @see #setBus(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Bus()
	 * @model
	 * @generated
	 */
	String getBus();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getBus <em>Bus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bus</em>' attribute.
	 * @see #getBus()
	 * @generated
	 */
	void setBus(String value);

	/**
	 * Returns the value of the '<em><b>Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Bound driver, raw; null when none is bound.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Driver</em>' attribute.
	 * @see #setDriver(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Driver()
	 * @model
	 * @generated
	 */
	String getDriver();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getDriver <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Driver</em>' attribute.
	 * @see #getDriver()
	 * @generated
	 */
	void setDriver(String value);

	/**
	 * Returns the value of the '<em><b>Module</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Kernel module of the driver, raw; null when built in or unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Module</em>' attribute.
	 * @see #setModule(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Module()
	 * @model
	 * @generated
	 */
	String getModule();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getModule <em>Module</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Module</em>' attribute.
	 * @see #getModule()
	 * @generated
	 */
	void setModule(String value);

	/**
	 * Returns the value of the '<em><b>Sysfs Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Real path below /sys, raw; unique, the key of a device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sysfs Path</em>' attribute.
	 * @see #setSysfsPath(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_SysfsPath()
	 * @model
	 * @generated
	 */
	String getSysfsPath();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getSysfsPath <em>Sysfs Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sysfs Path</em>' attribute.
	 * @see #getSysfsPath()
	 * @generated
	 */
	void setSysfsPath(String value);

	/**
	 * Returns the value of the '<em><b>Host Bridge</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PCI: root of the hierarchy, such as pci0000:00; else null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Host Bridge</em>' attribute.
	 * @see #setHostBridge(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_HostBridge()
	 * @model
	 * @generated
	 */
	String getHostBridge();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getHostBridge <em>Host Bridge</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Host Bridge</em>' attribute.
	 * @see #getHostBridge()
	 * @generated
	 */
	void setHostBridge(String value);

	/**
	 * Returns the value of the '<em><b>Pci</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * PCI facts; null on other buses.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pci</em>' attribute.
	 * @see #setPci(PciFunction)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Pci()
	 * @model dataType="org.dmascope.model.topology.PciFunction"
	 * @generated
	 */
	PciFunction getPci();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getPci <em>Pci</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pci</em>' attribute.
	 * @see #getPci()
	 * @generated
	 */
	void setPci(PciFunction value);

	/**
	 * Returns the value of the '<em><b>Nodes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the device offers to programs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Nodes</em>' attribute.
	 * @see #setNodes(List)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Nodes()
	 * @model dataType="org.dmascope.model.topology.List&lt;org.dmascope.model.topology.DeviceNode&gt;" many="false"
	 * @generated
	 */
	List<DeviceNode> getNodes();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getNodes <em>Nodes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Nodes</em>' attribute.
	 * @see #getNodes()
	 * @generated
	 */
	void setNodes(List<DeviceNode> value);

	/**
	 * Returns the value of the '<em><b>Evidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where all of this was read.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Evidence</em>' attribute.
	 * @see #setEvidence(Evidence)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Evidence()
	 * @model dataType="org.dmascope.model.topology.Evidence"
	 * @generated
	 */
	Evidence getEvidence();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getEvidence <em>Evidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Evidence</em>' attribute.
	 * @see #getEvidence()
	 * @generated
	 */
	void setEvidence(Evidence value);

	/**
	 * Returns the value of the '<em><b>Parent</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Device#getChildren <em>Children</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Nearest ancestor in the inventory.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parent</em>' reference.
	 * @see #setParent(Device)
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Parent()
	 * @see org.dmascope.model.topology.Device#getChildren
	 * @model opposite="children" resolveProxies="false"
	 * @generated
	 */
	Device getParent();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Device#getParent <em>Parent</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parent</em>' reference.
	 * @see #getParent()
	 * @generated
	 */
	void setParent(Device value);

	/**
	 * Returns the value of the '<em><b>Children</b></em>' reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Device}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Device#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Devices below this one.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Children</em>' reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Children()
	 * @see org.dmascope.model.topology.Device#getParent
	 * @model opposite="parent" resolveProxies="false"
	 * @generated
	 */
	EList<Device> getChildren();

	/**
	 * Returns the value of the '<em><b>Exports</b></em>' reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Buffer}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Buffer#getExporterDevice <em>Exporter Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Buffers that this device exports.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exports</em>' reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Exports()
	 * @see org.dmascope.model.topology.Buffer#getExporterDevice
	 * @model opposite="exporterDevice" resolveProxies="false"
	 * @generated
	 */
	EList<Buffer> getExports();

	/**
	 * Returns the value of the '<em><b>Attachments</b></em>' reference list.
	 * The list contents are of type {@link org.dmascope.model.topology.Attachment}.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Attachment#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Attachments that this device has made.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Attachments</em>' reference list.
	 * @see org.dmascope.model.topology.TopologyPackage#getDevice_Attachments()
	 * @see org.dmascope.model.topology.Attachment#getDevice
	 * @model opposite="device" resolveProxies="false"
	 * @generated
	 */
	EList<Attachment> getAttachments();

} // Device
