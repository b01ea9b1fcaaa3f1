/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import java.time.Instant;

import java.util.Collection;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;

import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.HolderProcess;
import org.dmascope.model.topology.Host;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyPackage;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Topology</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getReading <em>Reading</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getTakenAt <em>Taken At</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getHost <em>Host</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getDevices <em>Devices</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getBuffers <em>Buffers</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getProcesses <em>Processes</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getDiagnostics <em>Diagnostics</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getDevicesKnown <em>Devices Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getBuffersKnown <em>Buffers Known</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.TopologyImpl#getHoldersKnown <em>Holders Known</em>}</li>
 * </ul>
 *
 * @generated
 */
public class TopologyImpl extends MinimalEObjectImpl.Container implements Topology {
	/**
	 * The default value of the '{@link #getReading() <em>Reading</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReading()
	 * @generated
	 * @ordered
	 */
	protected static final long READING_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getReading() <em>Reading</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReading()
	 * @generated
	 * @ordered
	 */
	protected long reading = READING_EDEFAULT;

	/**
	 * The default value of the '{@link #getTakenAt() <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTakenAt()
	 * @generated
	 * @ordered
	 */
	protected static final Instant TAKEN_AT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTakenAt() <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTakenAt()
	 * @generated
	 * @ordered
	 */
	protected Instant takenAt = TAKEN_AT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getHost() <em>Host</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHost()
	 * @generated
	 * @ordered
	 */
	protected Host host;

	/**
	 * The cached value of the '{@link #getDevices() <em>Devices</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevices()
	 * @generated
	 * @ordered
	 */
	protected EList<Device> devices;

	/**
	 * The cached value of the '{@link #getBuffers() <em>Buffers</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBuffers()
	 * @generated
	 * @ordered
	 */
	protected EList<Buffer> buffers;

	/**
	 * The cached value of the '{@link #getProcesses() <em>Processes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProcesses()
	 * @generated
	 * @ordered
	 */
	protected EList<HolderProcess> processes;

	/**
	 * The cached value of the '{@link #getDiagnostics() <em>Diagnostics</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDiagnostics()
	 * @generated
	 * @ordered
	 */
	protected List<Diagnostic> diagnostics;

	/**
	 * The cached value of the '{@link #getDevicesKnown() <em>Devices Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDevicesKnown()
	 * @generated
	 * @ordered
	 */
	protected Fact<Integer> devicesKnown;

	/**
	 * The cached value of the '{@link #getBuffersKnown() <em>Buffers Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBuffersKnown()
	 * @generated
	 * @ordered
	 */
	protected Fact<Integer> buffersKnown;

	/**
	 * The cached value of the '{@link #getHoldersKnown() <em>Holders Known</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHoldersKnown()
	 * @generated
	 * @ordered
	 */
	protected Fact<Integer> holdersKnown;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected TopologyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.TOPOLOGY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getReading() {
		return reading;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReading(long newReading) {
		long oldReading = reading;
		reading = newReading;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__READING, oldReading, reading));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getTakenAt() {
		return takenAt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTakenAt(Instant newTakenAt) {
		Instant oldTakenAt = takenAt;
		takenAt = newTakenAt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__TAKEN_AT, oldTakenAt, takenAt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Host getHost() {
		return host;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetHost(Host newHost, NotificationChain msgs) {
		Host oldHost = host;
		host = newHost;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__HOST, oldHost, newHost);
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
	public void setHost(Host newHost) {
		if (newHost != host) {
			NotificationChain msgs = null;
			if (host != null)
				msgs = ((InternalEObject)host).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - TopologyPackage.TOPOLOGY__HOST, null, msgs);
			if (newHost != null)
				msgs = ((InternalEObject)newHost).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - TopologyPackage.TOPOLOGY__HOST, null, msgs);
			msgs = basicSetHost(newHost, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__HOST, newHost, newHost));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Device> getDevices() {
		if (devices == null) {
			devices = new EObjectContainmentEList<Device>(Device.class, this, TopologyPackage.TOPOLOGY__DEVICES);
		}
		return devices;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Buffer> getBuffers() {
		if (buffers == null) {
			buffers = new EObjectContainmentEList<Buffer>(Buffer.class, this, TopologyPackage.TOPOLOGY__BUFFERS);
		}
		return buffers;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<HolderProcess> getProcesses() {
		if (processes == null) {
			processes = new EObjectContainmentEList<HolderProcess>(HolderProcess.class, this, TopologyPackage.TOPOLOGY__PROCESSES);
		}
		return processes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public List<Diagnostic> getDiagnostics() {
		return diagnostics;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDiagnostics(List<Diagnostic> newDiagnostics) {
		List<Diagnostic> oldDiagnostics = diagnostics;
		diagnostics = newDiagnostics;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__DIAGNOSTICS, oldDiagnostics, diagnostics));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Integer> getDevicesKnown() {
		return devicesKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDevicesKnown(Fact<Integer> newDevicesKnown) {
		Fact<Integer> oldDevicesKnown = devicesKnown;
		devicesKnown = newDevicesKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__DEVICES_KNOWN, oldDevicesKnown, devicesKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Integer> getBuffersKnown() {
		return buffersKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBuffersKnown(Fact<Integer> newBuffersKnown) {
		Fact<Integer> oldBuffersKnown = buffersKnown;
		buffersKnown = newBuffersKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__BUFFERS_KNOWN, oldBuffersKnown, buffersKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Fact<Integer> getHoldersKnown() {
		return holdersKnown;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHoldersKnown(Fact<Integer> newHoldersKnown) {
		Fact<Integer> oldHoldersKnown = holdersKnown;
		holdersKnown = newHoldersKnown;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.TOPOLOGY__HOLDERS_KNOWN, oldHoldersKnown, holdersKnown));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.TOPOLOGY__HOST:
				return basicSetHost(null, msgs);
			case TopologyPackage.TOPOLOGY__DEVICES:
				return ((InternalEList<?>)getDevices()).basicRemove(otherEnd, msgs);
			case TopologyPackage.TOPOLOGY__BUFFERS:
				return ((InternalEList<?>)getBuffers()).basicRemove(otherEnd, msgs);
			case TopologyPackage.TOPOLOGY__PROCESSES:
				return ((InternalEList<?>)getProcesses()).basicRemove(otherEnd, msgs);
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
			case TopologyPackage.TOPOLOGY__READING:
				return getReading();
			case TopologyPackage.TOPOLOGY__TAKEN_AT:
				return getTakenAt();
			case TopologyPackage.TOPOLOGY__HOST:
				return getHost();
			case TopologyPackage.TOPOLOGY__DEVICES:
				return getDevices();
			case TopologyPackage.TOPOLOGY__BUFFERS:
				return getBuffers();
			case TopologyPackage.TOPOLOGY__PROCESSES:
				return getProcesses();
			case TopologyPackage.TOPOLOGY__DIAGNOSTICS:
				return getDiagnostics();
			case TopologyPackage.TOPOLOGY__DEVICES_KNOWN:
				return getDevicesKnown();
			case TopologyPackage.TOPOLOGY__BUFFERS_KNOWN:
				return getBuffersKnown();
			case TopologyPackage.TOPOLOGY__HOLDERS_KNOWN:
				return getHoldersKnown();
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
			case TopologyPackage.TOPOLOGY__READING:
				setReading((Long)newValue);
				return;
			case TopologyPackage.TOPOLOGY__TAKEN_AT:
				setTakenAt((Instant)newValue);
				return;
			case TopologyPackage.TOPOLOGY__HOST:
				setHost((Host)newValue);
				return;
			case TopologyPackage.TOPOLOGY__DEVICES:
				getDevices().clear();
				getDevices().addAll((Collection<? extends Device>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__BUFFERS:
				getBuffers().clear();
				getBuffers().addAll((Collection<? extends Buffer>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__PROCESSES:
				getProcesses().clear();
				getProcesses().addAll((Collection<? extends HolderProcess>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__DIAGNOSTICS:
				setDiagnostics((List<Diagnostic>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__DEVICES_KNOWN:
				setDevicesKnown((Fact<Integer>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__BUFFERS_KNOWN:
				setBuffersKnown((Fact<Integer>)newValue);
				return;
			case TopologyPackage.TOPOLOGY__HOLDERS_KNOWN:
				setHoldersKnown((Fact<Integer>)newValue);
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
			case TopologyPackage.TOPOLOGY__READING:
				setReading(READING_EDEFAULT);
				return;
			case TopologyPackage.TOPOLOGY__TAKEN_AT:
				setTakenAt(TAKEN_AT_EDEFAULT);
				return;
			case TopologyPackage.TOPOLOGY__HOST:
				setHost((Host)null);
				return;
			case TopologyPackage.TOPOLOGY__DEVICES:
				getDevices().clear();
				return;
			case TopologyPackage.TOPOLOGY__BUFFERS:
				getBuffers().clear();
				return;
			case TopologyPackage.TOPOLOGY__PROCESSES:
				getProcesses().clear();
				return;
			case TopologyPackage.TOPOLOGY__DIAGNOSTICS:
				setDiagnostics((List<Diagnostic>)null);
				return;
			case TopologyPackage.TOPOLOGY__DEVICES_KNOWN:
				setDevicesKnown((Fact<Integer>)null);
				return;
			case TopologyPackage.TOPOLOGY__BUFFERS_KNOWN:
				setBuffersKnown((Fact<Integer>)null);
				return;
			case TopologyPackage.TOPOLOGY__HOLDERS_KNOWN:
				setHoldersKnown((Fact<Integer>)null);
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
			case TopologyPackage.TOPOLOGY__READING:
				return reading != READING_EDEFAULT;
			case TopologyPackage.TOPOLOGY__TAKEN_AT:
				return TAKEN_AT_EDEFAULT == null ? takenAt != null : !TAKEN_AT_EDEFAULT.equals(takenAt);
			case TopologyPackage.TOPOLOGY__HOST:
				return host != null;
			case TopologyPackage.TOPOLOGY__DEVICES:
				return devices != null && !devices.isEmpty();
			case TopologyPackage.TOPOLOGY__BUFFERS:
				return buffers != null && !buffers.isEmpty();
			case TopologyPackage.TOPOLOGY__PROCESSES:
				return processes != null && !processes.isEmpty();
			case TopologyPackage.TOPOLOGY__DIAGNOSTICS:
				return diagnostics != null;
			case TopologyPackage.TOPOLOGY__DEVICES_KNOWN:
				return devicesKnown != null;
			case TopologyPackage.TOPOLOGY__BUFFERS_KNOWN:
				return buffersKnown != null;
			case TopologyPackage.TOPOLOGY__HOLDERS_KNOWN:
				return holdersKnown != null;
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
		result.append(" (reading: ");
		result.append(reading);
		result.append(", takenAt: ");
		result.append(takenAt);
		result.append(", diagnostics: ");
		result.append(diagnostics);
		result.append(", devicesKnown: ");
		result.append(devicesKnown);
		result.append(", buffersKnown: ");
		result.append(buffersKnown);
		result.append(", holdersKnown: ");
		result.append(holdersKnown);
		result.append(')');
		return result.toString();
	}

} //TopologyImpl
