/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import org.dmascope.core.Fact;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.TopologyPackage;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Attachment</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getBuffer <em>Buffer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getDeviceName <em>Device Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getOrdinal <em>Ordinal</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getDriver <em>Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getImporter <em>Importer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getP2p <em>P2p</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getPinned <em>Pinned</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getRevocable <em>Revocable</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getAttachmentClass <em>Attachment Class</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getRevokeState <em>Revoke State</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getImporterOps <em>Importer Ops</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.AttachmentImpl#getCallback <em>Callback</em>}</li>
 * </ul>
 *
 * @generated
 */
public class AttachmentImpl extends MinimalEObjectImpl.Container implements Attachment {
	/**
	 * The default value of the '{@link #getDeviceName() <em>Device Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDeviceName()
	 * @generated
	 * @ordered
	 */
	protected static final String DEVICE_NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDeviceName() <em>Device Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDeviceName()
	 * @generated
	 * @ordered
	 */
	protected String deviceName = DEVICE_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getOrdinal() <em>Ordinal</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOrdinal()
	 * @generated
	 * @ordered
	 */
	protected static final int ORDINAL_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getOrdinal() <em>Ordinal</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOrdinal()
	 * @generated
	 * @ordered
	 */
	protected int ordinal = ORDINAL_EDEFAULT;

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected Device device;

	/**
	 * The cached value of the '{@link #getDriver() <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDriver()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> driver;

	/**
	 * The cached value of the '{@link #getImporter() <em>Importer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImporter()
	 * @generated
	 * @ordered
	 */
	protected Fact<ImporterKind> importer;

	/**
	 * The cached value of the '{@link #getP2p() <em>P2p</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getP2p()
	 * @generated
	 * @ordered
	 */
	protected Fact<Boolean> p2p;

	/**
	 * The cached value of the '{@link #getPinned() <em>Pinned</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPinned()
	 * @generated
	 * @ordered
	 */
	protected Fact<Pinned> pinned;

	/**
	 * The cached value of the '{@link #getRevocable() <em>Revocable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRevocable()
	 * @generated
	 * @ordered
	 */
	protected Fact<Boolean> revocable;

	/**
	 * The cached value of the '{@link #getAttachmentClass() <em>Attachment Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttachmentClass()
	 * @generated
	 * @ordered
	 */
	protected Fact<AttachmentClass> attachmentClass;

	/**
	 * The cached value of the '{@link #getRevokeState() <em>Revoke State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRevokeState()
	 * @generated
	 * @ordered
	 */
	protected Fact<RevokeState> revokeState;

	/**
	 * The cached value of the '{@link #getImporterOps() <em>Importer Ops</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getImporterOps()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> importerOps;

	/**
	 * The cached value of the '{@link #getCallback() <em>Callback</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCallback()
	 * @generated
	 * @ordered
	 */
	protected Fact<String> callback;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AttachmentImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.ATTACHMENT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Buffer getBuffer() {
		if (eContainerFeatureID() != TopologyPackage.ATTACHMENT__BUFFER) return null;
		return (Buffer)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetBuffer(Buffer newBuffer, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newBuffer, TopologyPackage.ATTACHMENT__BUFFER, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBuffer(Buffer newBuffer) {
		if (newBuffer != eInternalContainer() || (eContainerFeatureID() != TopologyPackage.ATTACHMENT__BUFFER && newBuffer != null)) {
			if (EcoreUtil.isAncestor(this, newBuffer))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newBuffer != null)
				msgs = ((InternalEObject)newBuffer).eInverseAdd(this, TopologyPackage.BUFFER__ATTACHMENTS, Buffer.class, msgs);
			msgs = basicSetBuffer(newBuffer, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__BUFFER, newBuffer, newBuffer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDeviceName() {
		return deviceName;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDeviceName(String newDeviceName) {
		String oldDeviceName = deviceName;
		deviceName = newDeviceName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__DEVICE_NAME, oldDeviceName, deviceName));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getOrdinal() {
		return ordinal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOrdinal(int newOrdinal) {
		int oldOrdinal = ordinal;
		ordinal = newOrdinal;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__ORDINAL, oldOrdinal, ordinal));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Device getDevice() {
		return device;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetDevice(Device newDevice, NotificationChain msgs) {
		Device oldDevice = device;
		device = newDevice;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__DEVICE, oldDevice, newDevice);
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
	public void setDevice(Device newDevice) {
		if (newDevice != device) {
			NotificationChain msgs = null;
			if (device != null)
				msgs = ((InternalEObject)device).eInverseRemove(this, TopologyPackage.DEVICE__ATTACHMENTS, Device.class, msgs);
			if (newDevice != null)
				msgs = ((InternalEObject)newDevice).eInverseAdd(this, TopologyPackage.DEVICE__ATTACHMENTS, Device.class, msgs);
			msgs = basicSetDevice(newDevice, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__DEVICE, newDevice, newDevice));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getDriver() {
		return driver;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDriver(Fact<String> newDriver) {
		Fact<String> oldDriver = driver;
		driver = newDriver;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__DRIVER, oldDriver, driver));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<ImporterKind> getImporter() {
		return importer;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImporter(Fact<ImporterKind> newImporter) {
		Fact<ImporterKind> oldImporter = importer;
		importer = newImporter;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__IMPORTER, oldImporter, importer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Boolean> getP2p() {
		return p2p;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setP2p(Fact<Boolean> newP2p) {
		Fact<Boolean> oldP2p = p2p;
		p2p = newP2p;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__P2P, oldP2p, p2p));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Pinned> getPinned() {
		return pinned;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPinned(Fact<Pinned> newPinned) {
		Fact<Pinned> oldPinned = pinned;
		pinned = newPinned;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__PINNED, oldPinned, pinned));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Boolean> getRevocable() {
		return revocable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRevocable(Fact<Boolean> newRevocable) {
		Fact<Boolean> oldRevocable = revocable;
		revocable = newRevocable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__REVOCABLE, oldRevocable, revocable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<AttachmentClass> getAttachmentClass() {
		return attachmentClass;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAttachmentClass(Fact<AttachmentClass> newAttachmentClass) {
		Fact<AttachmentClass> oldAttachmentClass = attachmentClass;
		attachmentClass = newAttachmentClass;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__ATTACHMENT_CLASS, oldAttachmentClass, attachmentClass));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<RevokeState> getRevokeState() {
		return revokeState;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRevokeState(Fact<RevokeState> newRevokeState) {
		Fact<RevokeState> oldRevokeState = revokeState;
		revokeState = newRevokeState;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__REVOKE_STATE, oldRevokeState, revokeState));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getImporterOps() {
		return importerOps;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setImporterOps(Fact<String> newImporterOps) {
		Fact<String> oldImporterOps = importerOps;
		importerOps = newImporterOps;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__IMPORTER_OPS, oldImporterOps, importerOps));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<String> getCallback() {
		return callback;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCallback(Fact<String> newCallback) {
		Fact<String> oldCallback = callback;
		callback = newCallback;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.ATTACHMENT__CALLBACK, oldCallback, callback));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.ATTACHMENT__BUFFER:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetBuffer((Buffer)otherEnd, msgs);
			case TopologyPackage.ATTACHMENT__DEVICE:
				if (device != null)
					msgs = ((InternalEObject)device).eInverseRemove(this, TopologyPackage.DEVICE__ATTACHMENTS, Device.class, msgs);
				return basicSetDevice((Device)otherEnd, msgs);
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
			case TopologyPackage.ATTACHMENT__BUFFER:
				return basicSetBuffer(null, msgs);
			case TopologyPackage.ATTACHMENT__DEVICE:
				return basicSetDevice(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case TopologyPackage.ATTACHMENT__BUFFER:
				return eInternalContainer().eInverseRemove(this, TopologyPackage.BUFFER__ATTACHMENTS, Buffer.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case TopologyPackage.ATTACHMENT__BUFFER:
				return getBuffer();
			case TopologyPackage.ATTACHMENT__DEVICE_NAME:
				return getDeviceName();
			case TopologyPackage.ATTACHMENT__ORDINAL:
				return getOrdinal();
			case TopologyPackage.ATTACHMENT__DEVICE:
				return getDevice();
			case TopologyPackage.ATTACHMENT__DRIVER:
				return getDriver();
			case TopologyPackage.ATTACHMENT__IMPORTER:
				return getImporter();
			case TopologyPackage.ATTACHMENT__P2P:
				return getP2p();
			case TopologyPackage.ATTACHMENT__PINNED:
				return getPinned();
			case TopologyPackage.ATTACHMENT__REVOCABLE:
				return getRevocable();
			case TopologyPackage.ATTACHMENT__ATTACHMENT_CLASS:
				return getAttachmentClass();
			case TopologyPackage.ATTACHMENT__REVOKE_STATE:
				return getRevokeState();
			case TopologyPackage.ATTACHMENT__IMPORTER_OPS:
				return getImporterOps();
			case TopologyPackage.ATTACHMENT__CALLBACK:
				return getCallback();
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
			case TopologyPackage.ATTACHMENT__BUFFER:
				setBuffer((Buffer)newValue);
				return;
			case TopologyPackage.ATTACHMENT__DEVICE_NAME:
				setDeviceName((String)newValue);
				return;
			case TopologyPackage.ATTACHMENT__ORDINAL:
				setOrdinal((Integer)newValue);
				return;
			case TopologyPackage.ATTACHMENT__DEVICE:
				setDevice((Device)newValue);
				return;
			case TopologyPackage.ATTACHMENT__DRIVER:
				setDriver((Fact<String>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__IMPORTER:
				setImporter((Fact<ImporterKind>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__P2P:
				setP2p((Fact<Boolean>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__PINNED:
				setPinned((Fact<Pinned>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__REVOCABLE:
				setRevocable((Fact<Boolean>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__ATTACHMENT_CLASS:
				setAttachmentClass((Fact<AttachmentClass>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__REVOKE_STATE:
				setRevokeState((Fact<RevokeState>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__IMPORTER_OPS:
				setImporterOps((Fact<String>)newValue);
				return;
			case TopologyPackage.ATTACHMENT__CALLBACK:
				setCallback((Fact<String>)newValue);
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
			case TopologyPackage.ATTACHMENT__BUFFER:
				setBuffer((Buffer)null);
				return;
			case TopologyPackage.ATTACHMENT__DEVICE_NAME:
				setDeviceName(DEVICE_NAME_EDEFAULT);
				return;
			case TopologyPackage.ATTACHMENT__ORDINAL:
				setOrdinal(ORDINAL_EDEFAULT);
				return;
			case TopologyPackage.ATTACHMENT__DEVICE:
				setDevice((Device)null);
				return;
			case TopologyPackage.ATTACHMENT__DRIVER:
				setDriver((Fact<String>)null);
				return;
			case TopologyPackage.ATTACHMENT__IMPORTER:
				setImporter((Fact<ImporterKind>)null);
				return;
			case TopologyPackage.ATTACHMENT__P2P:
				setP2p((Fact<Boolean>)null);
				return;
			case TopologyPackage.ATTACHMENT__PINNED:
				setPinned((Fact<Pinned>)null);
				return;
			case TopologyPackage.ATTACHMENT__REVOCABLE:
				setRevocable((Fact<Boolean>)null);
				return;
			case TopologyPackage.ATTACHMENT__ATTACHMENT_CLASS:
				setAttachmentClass((Fact<AttachmentClass>)null);
				return;
			case TopologyPackage.ATTACHMENT__REVOKE_STATE:
				setRevokeState((Fact<RevokeState>)null);
				return;
			case TopologyPackage.ATTACHMENT__IMPORTER_OPS:
				setImporterOps((Fact<String>)null);
				return;
			case TopologyPackage.ATTACHMENT__CALLBACK:
				setCallback((Fact<String>)null);
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
			case TopologyPackage.ATTACHMENT__BUFFER:
				return getBuffer() != null;
			case TopologyPackage.ATTACHMENT__DEVICE_NAME:
				return DEVICE_NAME_EDEFAULT == null ? deviceName != null : !DEVICE_NAME_EDEFAULT.equals(deviceName);
			case TopologyPackage.ATTACHMENT__ORDINAL:
				return ordinal != ORDINAL_EDEFAULT;
			case TopologyPackage.ATTACHMENT__DEVICE:
				return device != null;
			case TopologyPackage.ATTACHMENT__DRIVER:
				return driver != null;
			case TopologyPackage.ATTACHMENT__IMPORTER:
				return importer != null;
			case TopologyPackage.ATTACHMENT__P2P:
				return p2p != null;
			case TopologyPackage.ATTACHMENT__PINNED:
				return pinned != null;
			case TopologyPackage.ATTACHMENT__REVOCABLE:
				return revocable != null;
			case TopologyPackage.ATTACHMENT__ATTACHMENT_CLASS:
				return attachmentClass != null;
			case TopologyPackage.ATTACHMENT__REVOKE_STATE:
				return revokeState != null;
			case TopologyPackage.ATTACHMENT__IMPORTER_OPS:
				return importerOps != null;
			case TopologyPackage.ATTACHMENT__CALLBACK:
				return callback != null;
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
		result.append(" (deviceName: ");
		result.append(deviceName);
		result.append(", ordinal: ");
		result.append(ordinal);
		result.append(", driver: ");
		result.append(driver);
		result.append(", importer: ");
		result.append(importer);
		result.append(", p2p: ");
		result.append(p2p);
		result.append(", pinned: ");
		result.append(pinned);
		result.append(", revocable: ");
		result.append(revocable);
		result.append(", attachmentClass: ");
		result.append(attachmentClass);
		result.append(", revokeState: ");
		result.append(revokeState);
		result.append(", importerOps: ");
		result.append(importerOps);
		result.append(", callback: ");
		result.append(callback);
		result.append(')');
		return result.toString();
	}

} //AttachmentImpl
