/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import java.util.Collection;
import java.util.List;

import org.dmascope.core.Evidence;

import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.TopologyPackage;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Device</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getBus <em>Bus</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getDriver <em>Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getModule <em>Module</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getSysfsPath <em>Sysfs Path</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getHostBridge <em>Host Bridge</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getPci <em>Pci</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getNodes <em>Nodes</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getEvidence <em>Evidence</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getParent <em>Parent</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getChildren <em>Children</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getExports <em>Exports</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.DeviceImpl#getAttachments <em>Attachments</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DeviceImpl extends MinimalEObjectImpl.Container implements Device {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getBus() <em>Bus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBus()
	 * @generated
	 * @ordered
	 */
	protected static final String BUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBus() <em>Bus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBus()
	 * @generated
	 * @ordered
	 */
	protected String bus = BUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getDriver() <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDriver()
	 * @generated
	 * @ordered
	 */
	protected static final String DRIVER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDriver() <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDriver()
	 * @generated
	 * @ordered
	 */
	protected String driver = DRIVER_EDEFAULT;

	/**
	 * The default value of the '{@link #getModule() <em>Module</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModule()
	 * @generated
	 * @ordered
	 */
	protected static final String MODULE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getModule() <em>Module</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModule()
	 * @generated
	 * @ordered
	 */
	protected String module = MODULE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSysfsPath() <em>Sysfs Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSysfsPath()
	 * @generated
	 * @ordered
	 */
	protected static final String SYSFS_PATH_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSysfsPath() <em>Sysfs Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSysfsPath()
	 * @generated
	 * @ordered
	 */
	protected String sysfsPath = SYSFS_PATH_EDEFAULT;

	/**
	 * The default value of the '{@link #getHostBridge() <em>Host Bridge</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHostBridge()
	 * @generated
	 * @ordered
	 */
	protected static final String HOST_BRIDGE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHostBridge() <em>Host Bridge</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHostBridge()
	 * @generated
	 * @ordered
	 */
	protected String hostBridge = HOST_BRIDGE_EDEFAULT;

	/**
	 * The default value of the '{@link #getPci() <em>Pci</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPci()
	 * @generated
	 * @ordered
	 */
	protected static final PciFunction PCI_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPci() <em>Pci</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPci()
	 * @generated
	 * @ordered
	 */
	protected PciFunction pci = PCI_EDEFAULT;

	/**
	 * The cached value of the '{@link #getNodes() <em>Nodes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNodes()
	 * @generated
	 * @ordered
	 */
	protected List<DeviceNode> nodes;

	/**
	 * The default value of the '{@link #getEvidence() <em>Evidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEvidence()
	 * @generated
	 * @ordered
	 */
	protected static final Evidence EVIDENCE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEvidence() <em>Evidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEvidence()
	 * @generated
	 * @ordered
	 */
	protected Evidence evidence = EVIDENCE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getParent() <em>Parent</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getParent()
	 * @generated
	 * @ordered
	 */
	protected Device parent;

	/**
	 * The cached value of the '{@link #getChildren() <em>Children</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChildren()
	 * @generated
	 * @ordered
	 */
	protected EList<Device> children;

	/**
	 * The cached value of the '{@link #getExports() <em>Exports</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExports()
	 * @generated
	 * @ordered
	 */
	protected EList<Buffer> exports;

	/**
	 * The cached value of the '{@link #getAttachments() <em>Attachments</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttachments()
	 * @generated
	 * @ordered
	 */
	protected EList<Attachment> attachments;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DeviceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.DEVICE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBus() {
		return bus;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBus(String newBus) {
		String oldBus = bus;
		bus = newBus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__BUS, oldBus, bus));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDriver() {
		return driver;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDriver(String newDriver) {
		String oldDriver = driver;
		driver = newDriver;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__DRIVER, oldDriver, driver));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getModule() {
		return module;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModule(String newModule) {
		String oldModule = module;
		module = newModule;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__MODULE, oldModule, module));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSysfsPath() {
		return sysfsPath;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSysfsPath(String newSysfsPath) {
		String oldSysfsPath = sysfsPath;
		sysfsPath = newSysfsPath;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__SYSFS_PATH, oldSysfsPath, sysfsPath));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHostBridge() {
		return hostBridge;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHostBridge(String newHostBridge) {
		String oldHostBridge = hostBridge;
		hostBridge = newHostBridge;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__HOST_BRIDGE, oldHostBridge, hostBridge));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PciFunction getPci() {
		return pci;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPci(PciFunction newPci) {
		PciFunction oldPci = pci;
		pci = newPci;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__PCI, oldPci, pci));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<DeviceNode> getNodes() {
		return nodes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNodes(List<DeviceNode> newNodes) {
		List<DeviceNode> oldNodes = nodes;
		nodes = newNodes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__NODES, oldNodes, nodes));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Evidence getEvidence() {
		return evidence;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEvidence(Evidence newEvidence) {
		Evidence oldEvidence = evidence;
		evidence = newEvidence;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__EVIDENCE, oldEvidence, evidence));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Device getParent() {
		return parent;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetParent(Device newParent, NotificationChain msgs) {
		Device oldParent = parent;
		parent = newParent;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__PARENT, oldParent, newParent);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setParent(Device newParent) {
		if (newParent != parent) {
			NotificationChain msgs = null;
			if (parent != null)
				msgs = ((InternalEObject)parent).eInverseRemove(this, TopologyPackage.DEVICE__CHILDREN, Device.class, msgs);
			if (newParent != null)
				msgs = ((InternalEObject)newParent).eInverseAdd(this, TopologyPackage.DEVICE__CHILDREN, Device.class, msgs);
			msgs = basicSetParent(newParent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.DEVICE__PARENT, newParent, newParent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Device> getChildren() {
		if (children == null) {
			children = new EObjectWithInverseEList<Device>(Device.class, this, TopologyPackage.DEVICE__CHILDREN, TopologyPackage.DEVICE__PARENT);
		}
		return children;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Buffer> getExports() {
		if (exports == null) {
			exports = new EObjectWithInverseEList<Buffer>(Buffer.class, this, TopologyPackage.DEVICE__EXPORTS, TopologyPackage.BUFFER__EXPORTER_DEVICE);
		}
		return exports;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Attachment> getAttachments() {
		if (attachments == null) {
			attachments = new EObjectWithInverseEList<Attachment>(Attachment.class, this, TopologyPackage.DEVICE__ATTACHMENTS, TopologyPackage.ATTACHMENT__DEVICE);
		}
		return attachments;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.DEVICE__PARENT:
				if (parent != null)
					msgs = ((InternalEObject)parent).eInverseRemove(this, TopologyPackage.DEVICE__CHILDREN, Device.class, msgs);
				return basicSetParent((Device)otherEnd, msgs);
			case TopologyPackage.DEVICE__CHILDREN:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getChildren()).basicAdd(otherEnd, msgs);
			case TopologyPackage.DEVICE__EXPORTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getExports()).basicAdd(otherEnd, msgs);
			case TopologyPackage.DEVICE__ATTACHMENTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getAttachments()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.DEVICE__PARENT:
				return basicSetParent(null, msgs);
			case TopologyPackage.DEVICE__CHILDREN:
				return ((InternalEList<?>)getChildren()).basicRemove(otherEnd, msgs);
			case TopologyPackage.DEVICE__EXPORTS:
				return ((InternalEList<?>)getExports()).basicRemove(otherEnd, msgs);
			case TopologyPackage.DEVICE__ATTACHMENTS:
				return ((InternalEList<?>)getAttachments()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case TopologyPackage.DEVICE__ID:
				return getId();
			case TopologyPackage.DEVICE__BUS:
				return getBus();
			case TopologyPackage.DEVICE__DRIVER:
				return getDriver();
			case TopologyPackage.DEVICE__MODULE:
				return getModule();
			case TopologyPackage.DEVICE__SYSFS_PATH:
				return getSysfsPath();
			case TopologyPackage.DEVICE__HOST_BRIDGE:
				return getHostBridge();
			case TopologyPackage.DEVICE__PCI:
				return getPci();
			case TopologyPackage.DEVICE__NODES:
				return getNodes();
			case TopologyPackage.DEVICE__EVIDENCE:
				return getEvidence();
			case TopologyPackage.DEVICE__PARENT:
				return getParent();
			case TopologyPackage.DEVICE__CHILDREN:
				return getChildren();
			case TopologyPackage.DEVICE__EXPORTS:
				return getExports();
			case TopologyPackage.DEVICE__ATTACHMENTS:
				return getAttachments();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case TopologyPackage.DEVICE__ID:
				setId((String)newValue);
				return;
			case TopologyPackage.DEVICE__BUS:
				setBus((String)newValue);
				return;
			case TopologyPackage.DEVICE__DRIVER:
				setDriver((String)newValue);
				return;
			case TopologyPackage.DEVICE__MODULE:
				setModule((String)newValue);
				return;
			case TopologyPackage.DEVICE__SYSFS_PATH:
				setSysfsPath((String)newValue);
				return;
			case TopologyPackage.DEVICE__HOST_BRIDGE:
				setHostBridge((String)newValue);
				return;
			case TopologyPackage.DEVICE__PCI:
				setPci((PciFunction)newValue);
				return;
			case TopologyPackage.DEVICE__NODES:
				setNodes((List<DeviceNode>)newValue);
				return;
			case TopologyPackage.DEVICE__EVIDENCE:
				setEvidence((Evidence)newValue);
				return;
			case TopologyPackage.DEVICE__PARENT:
				setParent((Device)newValue);
				return;
			case TopologyPackage.DEVICE__CHILDREN:
				getChildren().clear();
				getChildren().addAll((Collection<? extends Device>)newValue);
				return;
			case TopologyPackage.DEVICE__EXPORTS:
				getExports().clear();
				getExports().addAll((Collection<? extends Buffer>)newValue);
				return;
			case TopologyPackage.DEVICE__ATTACHMENTS:
				getAttachments().clear();
				getAttachments().addAll((Collection<? extends Attachment>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case TopologyPackage.DEVICE__ID:
				setId(ID_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__BUS:
				setBus(BUS_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__DRIVER:
				setDriver(DRIVER_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__MODULE:
				setModule(MODULE_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__SYSFS_PATH:
				setSysfsPath(SYSFS_PATH_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__HOST_BRIDGE:
				setHostBridge(HOST_BRIDGE_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__PCI:
				setPci(PCI_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__NODES:
				setNodes((List<DeviceNode>)null);
				return;
			case TopologyPackage.DEVICE__EVIDENCE:
				setEvidence(EVIDENCE_EDEFAULT);
				return;
			case TopologyPackage.DEVICE__PARENT:
				setParent((Device)null);
				return;
			case TopologyPackage.DEVICE__CHILDREN:
				getChildren().clear();
				return;
			case TopologyPackage.DEVICE__EXPORTS:
				getExports().clear();
				return;
			case TopologyPackage.DEVICE__ATTACHMENTS:
				getAttachments().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case TopologyPackage.DEVICE__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case TopologyPackage.DEVICE__BUS:
				return BUS_EDEFAULT == null ? bus != null : !BUS_EDEFAULT.equals(bus);
			case TopologyPackage.DEVICE__DRIVER:
				return DRIVER_EDEFAULT == null ? driver != null : !DRIVER_EDEFAULT.equals(driver);
			case TopologyPackage.DEVICE__MODULE:
				return MODULE_EDEFAULT == null ? module != null : !MODULE_EDEFAULT.equals(module);
			case TopologyPackage.DEVICE__SYSFS_PATH:
				return SYSFS_PATH_EDEFAULT == null ? sysfsPath != null : !SYSFS_PATH_EDEFAULT.equals(sysfsPath);
			case TopologyPackage.DEVICE__HOST_BRIDGE:
				return HOST_BRIDGE_EDEFAULT == null ? hostBridge != null : !HOST_BRIDGE_EDEFAULT.equals(hostBridge);
			case TopologyPackage.DEVICE__PCI:
				return PCI_EDEFAULT == null ? pci != null : !PCI_EDEFAULT.equals(pci);
			case TopologyPackage.DEVICE__NODES:
				return nodes != null;
			case TopologyPackage.DEVICE__EVIDENCE:
				return EVIDENCE_EDEFAULT == null ? evidence != null : !EVIDENCE_EDEFAULT.equals(evidence);
			case TopologyPackage.DEVICE__PARENT:
				return parent != null;
			case TopologyPackage.DEVICE__CHILDREN:
				return children != null && !children.isEmpty();
			case TopologyPackage.DEVICE__EXPORTS:
				return exports != null && !exports.isEmpty();
			case TopologyPackage.DEVICE__ATTACHMENTS:
				return attachments != null && !attachments.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (id: ");
		result.append(id);
		result.append(", bus: ");
		result.append(bus);
		result.append(", driver: ");
		result.append(driver);
		result.append(", module: ");
		result.append(module);
		result.append(", sysfsPath: ");
		result.append(sysfsPath);
		result.append(", hostBridge: ");
		result.append(hostBridge);
		result.append(", pci: ");
		result.append(pci);
		result.append(", nodes: ");
		result.append(nodes);
		result.append(", evidence: ");
		result.append(evidence);
		result.append(')');
		return result.toString();
	}

} //DeviceImpl
