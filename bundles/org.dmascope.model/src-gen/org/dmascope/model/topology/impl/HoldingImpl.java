/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import java.util.List;

import org.dmascope.core.source.drm.GemHandle;

import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.HolderProcess;
import org.dmascope.model.topology.Holding;
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
 * An implementation of the model object '<em><b>Holding</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.HoldingImpl#getProcess <em>Process</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HoldingImpl#getBuffer <em>Buffer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HoldingImpl#getFds <em>Fds</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HoldingImpl#getMaps <em>Maps</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HoldingImpl#getGems <em>Gems</em>}</li>
 * </ul>
 *
 * @generated
 */
public class HoldingImpl extends MinimalEObjectImpl.Container implements Holding {
	/**
	 * The cached value of the '{@link #getBuffer() <em>Buffer</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBuffer()
	 * @generated
	 * @ordered
	 */
	protected Buffer buffer;

	/**
	 * The cached value of the '{@link #getFds() <em>Fds</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFds()
	 * @generated
	 * @ordered
	 */
	protected List<DmabufFd> fds;

	/**
	 * The cached value of the '{@link #getMaps() <em>Maps</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaps()
	 * @generated
	 * @ordered
	 */
	protected List<DmabufMap> maps;

	/**
	 * The cached value of the '{@link #getGems() <em>Gems</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGems()
	 * @generated
	 * @ordered
	 */
	protected List<GemHandle> gems;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected HoldingImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.HOLDING;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public HolderProcess getProcess() {
		if (eContainerFeatureID() != TopologyPackage.HOLDING__PROCESS) return null;
		return (HolderProcess)eInternalContainer();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetProcess(HolderProcess newProcess, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newProcess, TopologyPackage.HOLDING__PROCESS, msgs);
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProcess(HolderProcess newProcess) {
		if (newProcess != eInternalContainer() || (eContainerFeatureID() != TopologyPackage.HOLDING__PROCESS && newProcess != null)) {
			if (EcoreUtil.isAncestor(this, newProcess))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newProcess != null)
				msgs = ((InternalEObject)newProcess).eInverseAdd(this, TopologyPackage.HOLDER_PROCESS__HOLDINGS, HolderProcess.class, msgs);
			msgs = basicSetProcess(newProcess, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__PROCESS, newProcess, newProcess));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Buffer getBuffer() {
		return buffer;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetBuffer(Buffer newBuffer, NotificationChain msgs) {
		Buffer oldBuffer = buffer;
		buffer = newBuffer;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__BUFFER, oldBuffer, newBuffer);
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
	public void setBuffer(Buffer newBuffer) {
		if (newBuffer != buffer) {
			NotificationChain msgs = null;
			if (buffer != null)
				msgs = ((InternalEObject)buffer).eInverseRemove(this, TopologyPackage.BUFFER__HOLDINGS, Buffer.class, msgs);
			if (newBuffer != null)
				msgs = ((InternalEObject)newBuffer).eInverseAdd(this, TopologyPackage.BUFFER__HOLDINGS, Buffer.class, msgs);
			msgs = basicSetBuffer(newBuffer, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__BUFFER, newBuffer, newBuffer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<DmabufFd> getFds() {
		return fds;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFds(List<DmabufFd> newFds) {
		List<DmabufFd> oldFds = fds;
		fds = newFds;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__FDS, oldFds, fds));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<DmabufMap> getMaps() {
		return maps;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaps(List<DmabufMap> newMaps) {
		List<DmabufMap> oldMaps = maps;
		maps = newMaps;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__MAPS, oldMaps, maps));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<GemHandle> getGems() {
		return gems;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGems(List<GemHandle> newGems) {
		List<GemHandle> oldGems = gems;
		gems = newGems;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDING__GEMS, oldGems, gems));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.HOLDING__PROCESS:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetProcess((HolderProcess)otherEnd, msgs);
			case TopologyPackage.HOLDING__BUFFER:
				if (buffer != null)
					msgs = ((InternalEObject)buffer).eInverseRemove(this, TopologyPackage.BUFFER__HOLDINGS, Buffer.class, msgs);
				return basicSetBuffer((Buffer)otherEnd, msgs);
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
			case TopologyPackage.HOLDING__PROCESS:
				return basicSetProcess(null, msgs);
			case TopologyPackage.HOLDING__BUFFER:
				return basicSetBuffer(null, msgs);
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
			case TopologyPackage.HOLDING__PROCESS:
				return eInternalContainer().eInverseRemove(this, TopologyPackage.HOLDER_PROCESS__HOLDINGS, HolderProcess.class, msgs);
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
			case TopologyPackage.HOLDING__PROCESS:
				return getProcess();
			case TopologyPackage.HOLDING__BUFFER:
				return getBuffer();
			case TopologyPackage.HOLDING__FDS:
				return getFds();
			case TopologyPackage.HOLDING__MAPS:
				return getMaps();
			case TopologyPackage.HOLDING__GEMS:
				return getGems();
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
			case TopologyPackage.HOLDING__PROCESS:
				setProcess((HolderProcess)newValue);
				return;
			case TopologyPackage.HOLDING__BUFFER:
				setBuffer((Buffer)newValue);
				return;
			case TopologyPackage.HOLDING__FDS:
				setFds((List<DmabufFd>)newValue);
				return;
			case TopologyPackage.HOLDING__MAPS:
				setMaps((List<DmabufMap>)newValue);
				return;
			case TopologyPackage.HOLDING__GEMS:
				setGems((List<GemHandle>)newValue);
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
			case TopologyPackage.HOLDING__PROCESS:
				setProcess((HolderProcess)null);
				return;
			case TopologyPackage.HOLDING__BUFFER:
				setBuffer((Buffer)null);
				return;
			case TopologyPackage.HOLDING__FDS:
				setFds((List<DmabufFd>)null);
				return;
			case TopologyPackage.HOLDING__MAPS:
				setMaps((List<DmabufMap>)null);
				return;
			case TopologyPackage.HOLDING__GEMS:
				setGems((List<GemHandle>)null);
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
			case TopologyPackage.HOLDING__PROCESS:
				return getProcess() != null;
			case TopologyPackage.HOLDING__BUFFER:
				return buffer != null;
			case TopologyPackage.HOLDING__FDS:
				return fds != null;
			case TopologyPackage.HOLDING__MAPS:
				return maps != null;
			case TopologyPackage.HOLDING__GEMS:
				return gems != null;
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
		result.append(" (fds: ");
		result.append(fds);
		result.append(", maps: ");
		result.append(maps);
		result.append(", gems: ");
		result.append(gems);
		result.append(')');
		return result.toString();
	}

} //HoldingImpl
