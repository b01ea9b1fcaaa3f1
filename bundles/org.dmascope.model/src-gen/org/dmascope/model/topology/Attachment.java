/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import org.dmascope.core.Fact;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Attachment</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A struct dma_buf_attachment: a device on a buffer. The same device may be attached several times.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.dmascope.model.topology.Attachment#getBuffer <em>Buffer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getDeviceName <em>Device Name</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getOrdinal <em>Ordinal</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getDevice <em>Device</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getDriver <em>Driver</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getImporter <em>Importer</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getP2p <em>P2p</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getPinned <em>Pinned</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getRevocable <em>Revocable</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getAttachmentClass <em>Attachment Class</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getRevokeState <em>Revoke State</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getImporterOps <em>Importer Ops</em>}</li>
 *   <li>{@link org.dmascope.model.topology.Attachment#getCallback <em>Callback</em>}</li>
 * </ul>
 *
 * @see org.dmascope.model.topology.TopologyPackage#getAttachment()
 * @model
 * @generated
 */
public interface Attachment extends EObject {
	/**
	 * Returns the value of the '<em><b>Buffer</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Buffer#getAttachments <em>Attachments</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The buffer.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Buffer</em>' container reference.
	 * @see #setBuffer(Buffer)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Buffer()
	 * @see org.dmascope.model.topology.Buffer#getAttachments
	 * @model opposite="attachments" resolveProxies="false" transient="false"
	 * @generated
	 */
	Buffer getBuffer();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getBuffer <em>Buffer</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Buffer</em>' container reference.
	 * @see #getBuffer()
	 * @generated
	 */
	void setBuffer(Buffer value);

	/**
	 * Returns the value of the '<em><b>Device Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * dev_name as the kernel prints it, raw.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device Name</em>' attribute.
	 * @see #setDeviceName(String)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_DeviceName()
	 * @model
	 * @generated
	 */
	String getDeviceName();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getDeviceName <em>Device Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device Name</em>' attribute.
	 * @see #getDeviceName()
	 * @generated
	 */
	void setDeviceName(String value);

	/**
	 * Returns the value of the '<em><b>Ordinal</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * 1 for the oldest attachment of this device on this buffer, 2 for the next, so that a new one does not rename the others.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ordinal</em>' attribute.
	 * @see #setOrdinal(int)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Ordinal()
	 * @model
	 * @generated
	 */
	int getOrdinal();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getOrdinal <em>Ordinal</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ordinal</em>' attribute.
	 * @see #getOrdinal()
	 * @generated
	 */
	void setOrdinal(int value);

	/**
	 * Returns the value of the '<em><b>Device</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.dmascope.model.topology.Device#getAttachments <em>Attachments</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The device; null when the name leads to none or to several.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Device</em>' reference.
	 * @see #setDevice(Device)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Device()
	 * @see org.dmascope.model.topology.Device#getAttachments
	 * @model opposite="attachments" resolveProxies="false"
	 * @generated
	 */
	Device getDevice();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getDevice <em>Device</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Device</em>' reference.
	 * @see #getDevice()
	 * @generated
	 */
	void setDevice(Device value);

	/**
	 * Returns the value of the '<em><b>Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Driver of the device.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Driver</em>' attribute.
	 * @see #setDriver(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Driver()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getDriver();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getDriver <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Driver</em>' attribute.
	 * @see #getDriver()
	 * @generated
	 */
	void setDriver(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Importer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Static or dynamic importer.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Importer</em>' attribute.
	 * @see #setImporter(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Importer()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.dmascope.model.topology.ImporterKind&gt;"
	 * @generated
	 */
	Fact<ImporterKind> getImporter();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getImporter <em>Importer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Importer</em>' attribute.
	 * @see #getImporter()
	 * @generated
	 */
	void setImporter(Fact<ImporterKind> value);

	/**
	 * Returns the value of the '<em><b>P2p</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Peer to peer, as negotiated.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>P2p</em>' attribute.
	 * @see #setP2p(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_P2p()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EBooleanObject&gt;"
	 * @generated
	 */
	Fact<Boolean> getP2p();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getP2p <em>P2p</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>P2p</em>' attribute.
	 * @see #getP2p()
	 * @generated
	 */
	void setP2p(Fact<Boolean> value);

	/**
	 * Returns the value of the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it keeps the memory in its place.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pinned</em>' attribute.
	 * @see #setPinned(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Pinned()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.dmascope.model.topology.Pinned&gt;"
	 * @generated
	 */
	Fact<Pinned> getPinned();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getPinned <em>Pinned</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pinned</em>' attribute.
	 * @see #getPinned()
	 * @generated
	 */
	void setPinned(Fact<Pinned> value);

	/**
	 * Returns the value of the '<em><b>Revocable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it can be torn down by a callback.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Revocable</em>' attribute.
	 * @see #setRevocable(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Revocable()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EBooleanObject&gt;"
	 * @generated
	 */
	Fact<Boolean> getRevocable();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getRevocable <em>Revocable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Revocable</em>' attribute.
	 * @see #getRevocable()
	 * @generated
	 */
	void setRevocable(Fact<Boolean> value);

	/**
	 * Returns the value of the '<em><b>Attachment Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the axes amount to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Attachment Class</em>' attribute.
	 * @see #setAttachmentClass(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_AttachmentClass()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.dmascope.model.topology.AttachmentClass&gt;"
	 * @generated
	 */
	Fact<AttachmentClass> getAttachmentClass();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getAttachmentClass <em>Attachment Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Attachment Class</em>' attribute.
	 * @see #getAttachmentClass()
	 * @generated
	 */
	void setAttachmentClass(Fact<AttachmentClass> value);

	/**
	 * Returns the value of the '<em><b>Revoke State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where it stands between use and revocation.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Revoke State</em>' attribute.
	 * @see #setRevokeState(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_RevokeState()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.dmascope.model.topology.RevokeState&gt;"
	 * @generated
	 */
	Fact<RevokeState> getRevokeState();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getRevokeState <em>Revoke State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Revoke State</em>' attribute.
	 * @see #getRevokeState()
	 * @generated
	 */
	void setRevokeState(Fact<RevokeState> value);

	/**
	 * Returns the value of the '<em><b>Importer Ops</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Symbol of importer_ops; empty when that is NULL.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Importer Ops</em>' attribute.
	 * @see #setImporterOps(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_ImporterOps()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getImporterOps();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getImporterOps <em>Importer Ops</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Importer Ops</em>' attribute.
	 * @see #getImporterOps()
	 * @generated
	 */
	void setImporterOps(Fact<String> value);

	/**
	 * Returns the value of the '<em><b>Callback</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Symbol of the callback in it; empty when there is none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Callback</em>' attribute.
	 * @see #setCallback(Fact)
	 * @see org.dmascope.model.topology.TopologyPackage#getAttachment_Callback()
	 * @model dataType="org.dmascope.model.topology.Fact&lt;org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	Fact<String> getCallback();

	/**
	 * Sets the value of the '{@link org.dmascope.model.topology.Attachment#getCallback <em>Callback</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Callback</em>' attribute.
	 * @see #getCallback()
	 * @generated
	 */
	void setCallback(Fact<String> value);

} // Attachment
