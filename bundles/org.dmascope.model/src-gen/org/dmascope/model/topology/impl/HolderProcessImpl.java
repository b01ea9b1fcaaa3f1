/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology.impl;

import java.util.Collection;

import org.dmascope.core.Evidence;

import org.dmascope.model.topology.HolderProcess;
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
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Holder Process</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getPid <em>Pid</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getStartTime <em>Start Time</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getComm <em>Comm</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getUid <em>Uid</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getCgroup <em>Cgroup</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getEvidence <em>Evidence</em>}</li>
 *   <li>{@link org.dmascope.model.topology.impl.HolderProcessImpl#getHoldings <em>Holdings</em>}</li>
 * </ul>
 *
 * @generated
 */
public class HolderProcessImpl extends MinimalEObjectImpl.Container implements HolderProcess {
	/**
	 * The default value of the '{@link #getPid() <em>Pid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPid()
	 * @generated
	 * @ordered
	 */
	protected static final int PID_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getPid() <em>Pid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPid()
	 * @generated
	 * @ordered
	 */
	protected int pid = PID_EDEFAULT;

	/**
	 * The default value of the '{@link #getStartTime() <em>Start Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStartTime()
	 * @generated
	 * @ordered
	 */
	protected static final long START_TIME_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getStartTime() <em>Start Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStartTime()
	 * @generated
	 * @ordered
	 */
	protected long startTime = START_TIME_EDEFAULT;

	/**
	 * The default value of the '{@link #getComm() <em>Comm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComm()
	 * @generated
	 * @ordered
	 */
	protected static final String COMM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getComm() <em>Comm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getComm()
	 * @generated
	 * @ordered
	 */
	protected String comm = COMM_EDEFAULT;

	/**
	 * The default value of the '{@link #getUid() <em>Uid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUid()
	 * @generated
	 * @ordered
	 */
	protected static final long UID_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getUid() <em>Uid</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUid()
	 * @generated
	 * @ordered
	 */
	protected long uid = UID_EDEFAULT;

	/**
	 * The default value of the '{@link #getCgroup() <em>Cgroup</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCgroup()
	 * @generated
	 * @ordered
	 */
	protected static final String CGROUP_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCgroup() <em>Cgroup</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCgroup()
	 * @generated
	 * @ordered
	 */
	protected String cgroup = CGROUP_EDEFAULT;

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
	 * The cached value of the '{@link #getHoldings() <em>Holdings</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHoldings()
	 * @generated
	 * @ordered
	 */
	protected EList<Holding> holdings;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected HolderProcessImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.HOLDER_PROCESS;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPid() {
		return pid;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPid(int newPid) {
		int oldPid = pid;
		pid = newPid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__PID, oldPid, pid));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getStartTime() {
		return startTime;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStartTime(long newStartTime) {
		long oldStartTime = startTime;
		startTime = newStartTime;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__START_TIME, oldStartTime, startTime));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getComm() {
		return comm;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setComm(String newComm) {
		String oldComm = comm;
		comm = newComm;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__COMM, oldComm, comm));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getUid() {
		return uid;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUid(long newUid) {
		long oldUid = uid;
		uid = newUid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__UID, oldUid, uid));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCgroup() {
		return cgroup;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCgroup(String newCgroup) {
		String oldCgroup = cgroup;
		cgroup = newCgroup;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__CGROUP, oldCgroup, cgroup));
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
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.HOLDER_PROCESS__EVIDENCE, oldEvidence, evidence));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Holding> getHoldings() {
		if (holdings == null) {
			holdings = new EObjectContainmentWithInverseEList<Holding>(Holding.class, this, TopologyPackage.HOLDER_PROCESS__HOLDINGS, TopologyPackage.HOLDING__PROCESS);
		}
		return holdings;
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
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
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
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
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
			case TopologyPackage.HOLDER_PROCESS__PID:
				return getPid();
			case TopologyPackage.HOLDER_PROCESS__START_TIME:
				return getStartTime();
			case TopologyPackage.HOLDER_PROCESS__COMM:
				return getComm();
			case TopologyPackage.HOLDER_PROCESS__UID:
				return getUid();
			case TopologyPackage.HOLDER_PROCESS__CGROUP:
				return getCgroup();
			case TopologyPackage.HOLDER_PROCESS__EVIDENCE:
				return getEvidence();
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
				return getHoldings();
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
			case TopologyPackage.HOLDER_PROCESS__PID:
				setPid((Integer)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__START_TIME:
				setStartTime((Long)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__COMM:
				setComm((String)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__UID:
				setUid((Long)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__CGROUP:
				setCgroup((String)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__EVIDENCE:
				setEvidence((Evidence)newValue);
				return;
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
				getHoldings().clear();
				getHoldings().addAll((Collection<? extends Holding>)newValue);
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
			case TopologyPackage.HOLDER_PROCESS__PID:
				setPid(PID_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__START_TIME:
				setStartTime(START_TIME_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__COMM:
				setComm(COMM_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__UID:
				setUid(UID_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__CGROUP:
				setCgroup(CGROUP_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__EVIDENCE:
				setEvidence(EVIDENCE_EDEFAULT);
				return;
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
				getHoldings().clear();
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
			case TopologyPackage.HOLDER_PROCESS__PID:
				return pid != PID_EDEFAULT;
			case TopologyPackage.HOLDER_PROCESS__START_TIME:
				return startTime != START_TIME_EDEFAULT;
			case TopologyPackage.HOLDER_PROCESS__COMM:
				return COMM_EDEFAULT == null ? comm != null : !COMM_EDEFAULT.equals(comm);
			case TopologyPackage.HOLDER_PROCESS__UID:
				return uid != UID_EDEFAULT;
			case TopologyPackage.HOLDER_PROCESS__CGROUP:
				return CGROUP_EDEFAULT == null ? cgroup != null : !CGROUP_EDEFAULT.equals(cgroup);
			case TopologyPackage.HOLDER_PROCESS__EVIDENCE:
				return EVIDENCE_EDEFAULT == null ? evidence != null : !EVIDENCE_EDEFAULT.equals(evidence);
			case TopologyPackage.HOLDER_PROCESS__HOLDINGS:
				return holdings != null && !holdings.isEmpty();
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
		result.append(" (pid: ");
		result.append(pid);
		result.append(", startTime: ");
		result.append(startTime);
		result.append(", comm: ");
		result.append(comm);
		result.append(", uid: ");
		result.append(uid);
		result.append(", cgroup: ");
		result.append(cgroup);
		result.append(", evidence: ");
		result.append(evidence);
		result.append(')');
		return result.toString();
	}

} //HolderProcessImpl
