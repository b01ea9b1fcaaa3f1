/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import java.util.Collection;
import java.util.List;

import org.dmascope.core.Fact;

import org.dmascope.core.axis.Placement;

import org.dmascope.core.source.bufinfo.FenceLine;

import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.Holding;
import org.dmascope.model.topology.TopologyPackage;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.EObjectWithInverseEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Buffer</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getKey <em>Key</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getIno <em>Ino</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getSize <em>Size</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getExpName <em>Exp Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getExporter <em>Exporter</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getExporterDriver <em>Exporter Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getExporterDevice <em>Exporter Device</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getRefs <em>Refs</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getPlacement <em>Placement</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getPinCount <em>Pin Count</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getFences <em>Fences</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getAttachmentsKnown <em>Attachments Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getAttachments <em>Attachments</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#getHoldings <em>Holdings</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#isReused <em>Reused</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.BufferImpl#isDisputed <em>Disputed</em>}</li>
 * </ul>
 *
 * @generated
 */
public class BufferImpl extends MinimalEObjectImpl.Container implements Buffer {
	/**
	 * The default value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected static final String KEY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKey() <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKey()
	 * @generated
	 * @ordered
	 */
	protected String key = KEY_EDEFAULT;

	/**
	 * The default value of the '{@link #getIno() <em>Ino</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIno()
	 * @generated
	 * @ordered
	 */
	protected static final long INO_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getIno() <em>Ino</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIno()
	 * @generated
	 * @ordered
	 */
	protected long ino = INO_EDEFAULT;

	/**
	 * The cached value of the '{@link #getSize() <em>Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSize()
	 * @generated
	 * @ordered
	 */
	protected Fact<Long> size;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> name;

	/**
	 * The cached value of the '{@link #getExpName() <em>Exp Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExpName()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> expName;

	/**
	 * The cached value of the '{@link #getExporter() <em>Exporter</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExporter()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> exporter;

	/**
	 * The cached value of the '{@link #getExporterDriver() <em>Exporter Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExporterDriver()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> exporterDriver;

	/**
	 * The cached value of the '{@link #getExporterDevice() <em>Exporter Device</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExporterDevice()
	 * @generated
	 * @ordered
	 */
	protected Device exporterDevice;

	/**
	 * The cached value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected Fact<Long> flags;

	/**
	 * The cached value of the '{@link #getRefs() <em>Refs</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRefs()
	 * @generated
	 * @ordered
	 */
	protected Fact<Long> refs;

	/**
	 * The cached value of the '{@link #getPlacement() <em>Placement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPlacement()
	 * @generated
	 * @ordered
	 */
	protected Fact<Placement> placement;

	/**
	 * The cached value of the '{@link #getPinCount() <em>Pin Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinCount()
	 * @generated
	 * @ordered
	 */
	protected Fact<Integer> pinCount;

	/**
	 * The cached value of the '{@link #getFences() <em>Fences</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFences()
	 * @generated
	 * @ordered
	 */
	protected List<FenceLine> fences;

	/**
	 * The cached value of the '{@link #getAttachmentsKnown() <em>Attachments Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttachmentsKnown()
	 * @generated
	 * @ordered
	 */
	protected Fact<Integer> attachmentsKnown;

	/**
	 * The cached value of the '{@link #getAttachments() <em>Attachments</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttachments()
	 * @generated
	 * @ordered
	 */
	protected EList<Attachment> attachments;

	/**
	 * The cached value of the '{@link #getHoldings() <em>Holdings</em>}' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHoldings()
	 * @generated
	 * @ordered
	 */
	protected EList<Holding> holdings;

	/**
	 * The default value of the '{@link #isReused() <em>Reused</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isReused()
	 * @generated
	 * @ordered
	 */
	protected static final boolean REUSED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isReused() <em>Reused</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isReused()
	 * @generated
	 * @ordered
	 */
	protected boolean reused = REUSED_EDEFAULT;

	/**
	 * The default value of the '{@link #isDisputed() <em>Disputed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDisputed()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DISPUTED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isDisputed() <em>Disputed</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isDisputed()
	 * @generated
	 * @ordered
	 */
	protected boolean disputed = DISPUTED_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected BufferImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.BUFFER;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getKey() {
		return key;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKey(String newKey) {
		String oldKey = key;
		key = newKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__KEY, oldKey, key));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getIno() {
		return ino;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIno(long newIno) {
		long oldIno = ino;
		ino = newIno;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__INO, oldIno, ino));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Long> getSize() {
		return size;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSize(Fact<Long> newSize) {
		Fact<Long> oldSize = size;
		size = newSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__SIZE, oldSize, size));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(Fact<String> newName) {
		Fact<String> oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getExpName() {
		return expName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExpName(Fact<String> newExpName) {
		Fact<String> oldExpName = expName;
		expName = newExpName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__EXP_NAME, oldExpName, expName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getExporter() {
		return exporter;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExporter(Fact<String> newExporter) {
		Fact<String> oldExporter = exporter;
		exporter = newExporter;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__EXPORTER, oldExporter, exporter));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getExporterDriver() {
		return exporterDriver;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExporterDriver(Fact<String> newExporterDriver) {
		Fact<String> oldExporterDriver = exporterDriver;
		exporterDriver = newExporterDriver;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__EXPORTER_DRIVER, oldExporterDriver, exporterDriver));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Device getExporterDevice() {
		return exporterDevice;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetExporterDevice(Device newExporterDevice, NotificationChain msgs) {
		Device oldExporterDevice = exporterDevice;
		exporterDevice = newExporterDevice;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__EXPORTER_DEVICE, oldExporterDevice, newExporterDevice);
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
	public void setExporterDevice(Device newExporterDevice) {
		if (newExporterDevice != exporterDevice) {
			NotificationChain msgs = null;
			if (exporterDevice != null)
				msgs = ((InternalEObject)exporterDevice).eInverseRemove(this, TopologyPackage.DEVICE__EXPORTS, Device.class, msgs);
			if (newExporterDevice != null)
				msgs = ((InternalEObject)newExporterDevice).eInverseAdd(this, TopologyPackage.DEVICE__EXPORTS, Device.class, msgs);
			msgs = basicSetExporterDevice(newExporterDevice, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__EXPORTER_DEVICE, newExporterDevice, newExporterDevice));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Long> getFlags() {
		return flags;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFlags(Fact<Long> newFlags) {
		Fact<Long> oldFlags = flags;
		flags = newFlags;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__FLAGS, oldFlags, flags));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Long> getRefs() {
		return refs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRefs(Fact<Long> newRefs) {
		Fact<Long> oldRefs = refs;
		refs = newRefs;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__REFS, oldRefs, refs));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Placement> getPlacement() {
		return placement;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPlacement(Fact<Placement> newPlacement) {
		Fact<Placement> oldPlacement = placement;
		placement = newPlacement;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__PLACEMENT, oldPlacement, placement));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Integer> getPinCount() {
		return pinCount;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPinCount(Fact<Integer> newPinCount) {
		Fact<Integer> oldPinCount = pinCount;
		pinCount = newPinCount;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__PIN_COUNT, oldPinCount, pinCount));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<FenceLine> getFences() {
		return fences;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFences(List<FenceLine> newFences) {
		List<FenceLine> oldFences = fences;
		fences = newFences;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__FENCES, oldFences, fences));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Integer> getAttachmentsKnown() {
		return attachmentsKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAttachmentsKnown(Fact<Integer> newAttachmentsKnown) {
		Fact<Integer> oldAttachmentsKnown = attachmentsKnown;
		attachmentsKnown = newAttachmentsKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__ATTACHMENTS_KNOWN, oldAttachmentsKnown, attachmentsKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Attachment> getAttachments() {
		if (attachments == null) {
			attachments = new EObjectContainmentWithInverseEList<Attachment>(Attachment.class, this, TopologyPackage.BUFFER__ATTACHMENTS, TopologyPackage.ATTACHMENT__BUFFER);
		}
		return attachments;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Holding> getHoldings() {
		if (holdings == null) {
			holdings = new EObjectWithInverseEList<Holding>(Holding.class, this, TopologyPackage.BUFFER__HOLDINGS, TopologyPackage.HOLDING__BUFFER);
		}
		return holdings;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isReused() {
		return reused;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReused(boolean newReused) {
		boolean oldReused = reused;
		reused = newReused;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__REUSED, oldReused, reused));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isDisputed() {
		return disputed;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDisputed(boolean newDisputed) {
		boolean oldDisputed = disputed;
		disputed = newDisputed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.BUFFER__DISPUTED, oldDisputed, disputed));
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
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				if (exporterDevice != null)
					msgs = ((InternalEObject)exporterDevice).eInverseRemove(this, TopologyPackage.DEVICE__EXPORTS, Device.class, msgs);
				return basicSetExporterDevice((Device)otherEnd, msgs);
			case TopologyPackage.BUFFER__ATTACHMENTS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getAttachments()).basicAdd(otherEnd, msgs);
			case TopologyPackage.BUFFER__HOLDINGS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getHoldings()).basicAdd(otherEnd, msgs);
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
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				return basicSetExporterDevice(null, msgs);
			case TopologyPackage.BUFFER__ATTACHMENTS:
				return ((InternalEList<?>)getAttachments()).basicRemove(otherEnd, msgs);
			case TopologyPackage.BUFFER__HOLDINGS:
				return ((InternalEList<?>)getHoldings()).basicRemove(otherEnd, msgs);
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
			case TopologyPackage.BUFFER__KEY:
				return getKey();
			case TopologyPackage.BUFFER__INO:
				return getIno();
			case TopologyPackage.BUFFER__SIZE:
				return getSize();
			case TopologyPackage.BUFFER__NAME:
				return getName();
			case TopologyPackage.BUFFER__EXP_NAME:
				return getExpName();
			case TopologyPackage.BUFFER__EXPORTER:
				return getExporter();
			case TopologyPackage.BUFFER__EXPORTER_DRIVER:
				return getExporterDriver();
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				return getExporterDevice();
			case TopologyPackage.BUFFER__FLAGS:
				return getFlags();
			case TopologyPackage.BUFFER__REFS:
				return getRefs();
			case TopologyPackage.BUFFER__PLACEMENT:
				return getPlacement();
			case TopologyPackage.BUFFER__PIN_COUNT:
				return getPinCount();
			case TopologyPackage.BUFFER__FENCES:
				return getFences();
			case TopologyPackage.BUFFER__ATTACHMENTS_KNOWN:
				return getAttachmentsKnown();
			case TopologyPackage.BUFFER__ATTACHMENTS:
				return getAttachments();
			case TopologyPackage.BUFFER__HOLDINGS:
				return getHoldings();
			case TopologyPackage.BUFFER__REUSED:
				return isReused();
			case TopologyPackage.BUFFER__DISPUTED:
				return isDisputed();
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
			case TopologyPackage.BUFFER__KEY:
				setKey((String)newValue);
				return;
			case TopologyPackage.BUFFER__INO:
				setIno((Long)newValue);
				return;
			case TopologyPackage.BUFFER__SIZE:
				setSize((Fact<Long>)newValue);
				return;
			case TopologyPackage.BUFFER__NAME:
				setName((Fact<String>)newValue);
				return;
			case TopologyPackage.BUFFER__EXP_NAME:
				setExpName((Fact<String>)newValue);
				return;
			case TopologyPackage.BUFFER__EXPORTER:
				setExporter((Fact<String>)newValue);
				return;
			case TopologyPackage.BUFFER__EXPORTER_DRIVER:
				setExporterDriver((Fact<String>)newValue);
				return;
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				setExporterDevice((Device)newValue);
				return;
			case TopologyPackage.BUFFER__FLAGS:
				setFlags((Fact<Long>)newValue);
				return;
			case TopologyPackage.BUFFER__REFS:
				setRefs((Fact<Long>)newValue);
				return;
			case TopologyPackage.BUFFER__PLACEMENT:
				setPlacement((Fact<Placement>)newValue);
				return;
			case TopologyPackage.BUFFER__PIN_COUNT:
				setPinCount((Fact<Integer>)newValue);
				return;
			case TopologyPackage.BUFFER__FENCES:
				setFences((List<FenceLine>)newValue);
				return;
			case TopologyPackage.BUFFER__ATTACHMENTS_KNOWN:
				setAttachmentsKnown((Fact<Integer>)newValue);
				return;
			case TopologyPackage.BUFFER__ATTACHMENTS:
				getAttachments().clear();
				getAttachments().addAll((Collection<? extends Attachment>)newValue);
				return;
			case TopologyPackage.BUFFER__HOLDINGS:
				getHoldings().clear();
				getHoldings().addAll((Collection<? extends Holding>)newValue);
				return;
			case TopologyPackage.BUFFER__REUSED:
				setReused((Boolean)newValue);
				return;
			case TopologyPackage.BUFFER__DISPUTED:
				setDisputed((Boolean)newValue);
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
			case TopologyPackage.BUFFER__KEY:
				setKey(KEY_EDEFAULT);
				return;
			case TopologyPackage.BUFFER__INO:
				setIno(INO_EDEFAULT);
				return;
			case TopologyPackage.BUFFER__SIZE:
				setSize((Fact<Long>)null);
				return;
			case TopologyPackage.BUFFER__NAME:
				setName((Fact<String>)null);
				return;
			case TopologyPackage.BUFFER__EXP_NAME:
				setExpName((Fact<String>)null);
				return;
			case TopologyPackage.BUFFER__EXPORTER:
				setExporter((Fact<String>)null);
				return;
			case TopologyPackage.BUFFER__EXPORTER_DRIVER:
				setExporterDriver((Fact<String>)null);
				return;
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				setExporterDevice((Device)null);
				return;
			case TopologyPackage.BUFFER__FLAGS:
				setFlags((Fact<Long>)null);
				return;
			case TopologyPackage.BUFFER__REFS:
				setRefs((Fact<Long>)null);
				return;
			case TopologyPackage.BUFFER__PLACEMENT:
				setPlacement((Fact<Placement>)null);
				return;
			case TopologyPackage.BUFFER__PIN_COUNT:
				setPinCount((Fact<Integer>)null);
				return;
			case TopologyPackage.BUFFER__FENCES:
				setFences((List<FenceLine>)null);
				return;
			case TopologyPackage.BUFFER__ATTACHMENTS_KNOWN:
				setAttachmentsKnown((Fact<Integer>)null);
				return;
			case TopologyPackage.BUFFER__ATTACHMENTS:
				getAttachments().clear();
				return;
			case TopologyPackage.BUFFER__HOLDINGS:
				getHoldings().clear();
				return;
			case TopologyPackage.BUFFER__REUSED:
				setReused(REUSED_EDEFAULT);
				return;
			case TopologyPackage.BUFFER__DISPUTED:
				setDisputed(DISPUTED_EDEFAULT);
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
			case TopologyPackage.BUFFER__KEY:
				return KEY_EDEFAULT == null ? key != null : !KEY_EDEFAULT.equals(key);
			case TopologyPackage.BUFFER__INO:
				return ino != INO_EDEFAULT;
			case TopologyPackage.BUFFER__SIZE:
				return size != null;
			case TopologyPackage.BUFFER__NAME:
				return name != null;
			case TopologyPackage.BUFFER__EXP_NAME:
				return expName != null;
			case TopologyPackage.BUFFER__EXPORTER:
				return exporter != null;
			case TopologyPackage.BUFFER__EXPORTER_DRIVER:
				return exporterDriver != null;
			case TopologyPackage.BUFFER__EXPORTER_DEVICE:
				return exporterDevice != null;
			case TopologyPackage.BUFFER__FLAGS:
				return flags != null;
			case TopologyPackage.BUFFER__REFS:
				return refs != null;
			case TopologyPackage.BUFFER__PLACEMENT:
				return placement != null;
			case TopologyPackage.BUFFER__PIN_COUNT:
				return pinCount != null;
			case TopologyPackage.BUFFER__FENCES:
				return fences != null;
			case TopologyPackage.BUFFER__ATTACHMENTS_KNOWN:
				return attachmentsKnown != null;
			case TopologyPackage.BUFFER__ATTACHMENTS:
				return attachments != null && !attachments.isEmpty();
			case TopologyPackage.BUFFER__HOLDINGS:
				return holdings != null && !holdings.isEmpty();
			case TopologyPackage.BUFFER__REUSED:
				return reused != REUSED_EDEFAULT;
			case TopologyPackage.BUFFER__DISPUTED:
				return disputed != DISPUTED_EDEFAULT;
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
		result.append(" (key: ");
		result.append(key);
		result.append(", ino: ");
		result.append(ino);
		result.append(", size: ");
		result.append(size);
		result.append(", name: ");
		result.append(name);
		result.append(", expName: ");
		result.append(expName);
		result.append(", exporter: ");
		result.append(exporter);
		result.append(", exporterDriver: ");
		result.append(exporterDriver);
		result.append(", flags: ");
		result.append(flags);
		result.append(", refs: ");
		result.append(refs);
		result.append(", placement: ");
		result.append(placement);
		result.append(", pinCount: ");
		result.append(pinCount);
		result.append(", fences: ");
		result.append(fences);
		result.append(", attachmentsKnown: ");
		result.append(attachmentsKnown);
		result.append(", reused: ");
		result.append(reused);
		result.append(", disputed: ");
		result.append(disputed);
		result.append(')');
		return result.toString();
	}

} //BufferImpl
