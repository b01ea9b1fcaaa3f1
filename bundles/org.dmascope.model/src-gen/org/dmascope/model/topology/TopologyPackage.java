/**
 * SPDX-License-Identifier: EPL-2.0
 * Copyright (c) 2026 Dmascope contributors
 */
package org.dmascope.model.topology;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.dmascope.model.topology.TopologyFactory
 * @model kind="package"
 * @generated
 */
public interface TopologyPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "topology";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "urn:dmascope:topology:1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "topology";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	TopologyPackage eINSTANCE = org.dmascope.model.topology.impl.TopologyPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.TopologyImpl <em>Topology</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.TopologyImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getTopology()
	 * @generated
	 */
	int TOPOLOGY = 0;

	/**
	 * The feature id for the '<em><b>Reading</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__READING = 0;

	/**
	 * The feature id for the '<em><b>Taken At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__TAKEN_AT = 1;

	/**
	 * The feature id for the '<em><b>Host</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__HOST = 2;

	/**
	 * The feature id for the '<em><b>Devices</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__DEVICES = 3;

	/**
	 * The feature id for the '<em><b>Buffers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__BUFFERS = 4;

	/**
	 * The feature id for the '<em><b>Processes</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__PROCESSES = 5;

	/**
	 * The feature id for the '<em><b>Diagnostics</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__DIAGNOSTICS = 6;

	/**
	 * The feature id for the '<em><b>Devices Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__DEVICES_KNOWN = 7;

	/**
	 * The feature id for the '<em><b>Buffers Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__BUFFERS_KNOWN = 8;

	/**
	 * The feature id for the '<em><b>Holders Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY__HOLDERS_KNOWN = 9;

	/**
	 * The number of structural features of the '<em>Topology</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TOPOLOGY_FEATURE_COUNT = 10;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.HostImpl <em>Host</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.HostImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHost()
	 * @generated
	 */
	int HOST = 1;

	/**
	 * The feature id for the '<em><b>Facts</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOST__FACTS = 0;

	/**
	 * The number of structural features of the '<em>Host</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOST_FEATURE_COUNT = 1;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.DeviceImpl <em>Device</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.DeviceImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDevice()
	 * @generated
	 */
	int DEVICE = 2;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__ID = 0;

	/**
	 * The feature id for the '<em><b>Bus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__BUS = 1;

	/**
	 * The feature id for the '<em><b>Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__DRIVER = 2;

	/**
	 * The feature id for the '<em><b>Module</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__MODULE = 3;

	/**
	 * The feature id for the '<em><b>Sysfs Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__SYSFS_PATH = 4;

	/**
	 * The feature id for the '<em><b>Host Bridge</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__HOST_BRIDGE = 5;

	/**
	 * The feature id for the '<em><b>Pci</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__PCI = 6;

	/**
	 * The feature id for the '<em><b>Nodes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__NODES = 7;

	/**
	 * The feature id for the '<em><b>Evidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__EVIDENCE = 8;

	/**
	 * The feature id for the '<em><b>Parent</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__PARENT = 9;

	/**
	 * The feature id for the '<em><b>Children</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__CHILDREN = 10;

	/**
	 * The feature id for the '<em><b>Exports</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__EXPORTS = 11;

	/**
	 * The feature id for the '<em><b>Attachments</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE__ATTACHMENTS = 12;

	/**
	 * The number of structural features of the '<em>Device</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEVICE_FEATURE_COUNT = 13;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.BufferImpl <em>Buffer</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.BufferImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getBuffer()
	 * @generated
	 */
	int BUFFER = 3;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__KEY = 0;

	/**
	 * The feature id for the '<em><b>Ino</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__INO = 1;

	/**
	 * The feature id for the '<em><b>Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__SIZE = 2;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__NAME = 3;

	/**
	 * The feature id for the '<em><b>Exp Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__EXP_NAME = 4;

	/**
	 * The feature id for the '<em><b>Exporter</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__EXPORTER = 5;

	/**
	 * The feature id for the '<em><b>Exporter Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__EXPORTER_DRIVER = 6;

	/**
	 * The feature id for the '<em><b>Exporter Device</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__EXPORTER_DEVICE = 7;

	/**
	 * The feature id for the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__FLAGS = 8;

	/**
	 * The feature id for the '<em><b>Refs</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__REFS = 9;

	/**
	 * The feature id for the '<em><b>Placement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__PLACEMENT = 10;

	/**
	 * The feature id for the '<em><b>Pin Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__PIN_COUNT = 11;

	/**
	 * The feature id for the '<em><b>Fences</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__FENCES = 12;

	/**
	 * The feature id for the '<em><b>Attachments Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__ATTACHMENTS_KNOWN = 13;

	/**
	 * The feature id for the '<em><b>Attachments</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__ATTACHMENTS = 14;

	/**
	 * The feature id for the '<em><b>Holdings</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__HOLDINGS = 15;

	/**
	 * The feature id for the '<em><b>Reused</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__REUSED = 16;

	/**
	 * The feature id for the '<em><b>Disputed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER__DISPUTED = 17;

	/**
	 * The number of structural features of the '<em>Buffer</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int BUFFER_FEATURE_COUNT = 18;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.AttachmentImpl <em>Attachment</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.AttachmentImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getAttachment()
	 * @generated
	 */
	int ATTACHMENT = 4;

	/**
	 * The feature id for the '<em><b>Buffer</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__BUFFER = 0;

	/**
	 * The feature id for the '<em><b>Device Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__DEVICE_NAME = 1;

	/**
	 * The feature id for the '<em><b>Ordinal</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__ORDINAL = 2;

	/**
	 * The feature id for the '<em><b>Device</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__DEVICE = 3;

	/**
	 * The feature id for the '<em><b>Driver</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__DRIVER = 4;

	/**
	 * The feature id for the '<em><b>Importer</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__IMPORTER = 5;

	/**
	 * The feature id for the '<em><b>P2p</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__P2P = 6;

	/**
	 * The feature id for the '<em><b>Pinned</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__PINNED = 7;

	/**
	 * The feature id for the '<em><b>Revocable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__REVOCABLE = 8;

	/**
	 * The feature id for the '<em><b>Attachment Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__ATTACHMENT_CLASS = 9;

	/**
	 * The feature id for the '<em><b>Revoke State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__REVOKE_STATE = 10;

	/**
	 * The feature id for the '<em><b>Importer Ops</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__IMPORTER_OPS = 11;

	/**
	 * The feature id for the '<em><b>Callback</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT__CALLBACK = 12;

	/**
	 * The number of structural features of the '<em>Attachment</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ATTACHMENT_FEATURE_COUNT = 13;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.HolderProcessImpl <em>Holder Process</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.HolderProcessImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHolderProcess()
	 * @generated
	 */
	int HOLDER_PROCESS = 5;

	/**
	 * The feature id for the '<em><b>Pid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__PID = 0;

	/**
	 * The feature id for the '<em><b>Start Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__START_TIME = 1;

	/**
	 * The feature id for the '<em><b>Comm</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__COMM = 2;

	/**
	 * The feature id for the '<em><b>Uid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__UID = 3;

	/**
	 * The feature id for the '<em><b>Cgroup</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__CGROUP = 4;

	/**
	 * The feature id for the '<em><b>Evidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__EVIDENCE = 5;

	/**
	 * The feature id for the '<em><b>Holdings</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS__HOLDINGS = 6;

	/**
	 * The number of structural features of the '<em>Holder Process</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDER_PROCESS_FEATURE_COUNT = 7;

	/**
	 * The meta object id for the '{@link org.dmascope.model.topology.impl.HoldingImpl <em>Holding</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.model.topology.impl.HoldingImpl
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHolding()
	 * @generated
	 */
	int HOLDING = 6;

	/**
	 * The feature id for the '<em><b>Process</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING__PROCESS = 0;

	/**
	 * The feature id for the '<em><b>Buffer</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING__BUFFER = 1;

	/**
	 * The feature id for the '<em><b>Fds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING__FDS = 2;

	/**
	 * The feature id for the '<em><b>Maps</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING__MAPS = 3;

	/**
	 * The feature id for the '<em><b>Gems</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING__GEMS = 4;

	/**
	 * The number of structural features of the '<em>Holding</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int HOLDING_FEATURE_COUNT = 5;

	/**
	 * The meta object id for the '<em>Fact</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.Fact
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getFact()
	 * @generated
	 */
	int FACT = 7;

	/**
	 * The meta object id for the '<em>List</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.util.List
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getList()
	 * @generated
	 */
	int LIST = 8;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 9;

	/**
	 * The meta object id for the '<em>Evidence</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.Evidence
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getEvidence()
	 * @generated
	 */
	int EVIDENCE = 10;

	/**
	 * The meta object id for the '<em>Diagnostic</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.Diagnostic
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDiagnostic()
	 * @generated
	 */
	int DIAGNOSTIC = 11;

	/**
	 * The meta object id for the '<em>Host Facts</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.host.HostFacts
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHostFacts()
	 * @generated
	 */
	int HOST_FACTS = 12;

	/**
	 * The meta object id for the '<em>Pci Function</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.sysfs.PciFunction
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPciFunction()
	 * @generated
	 */
	int PCI_FUNCTION = 13;

	/**
	 * The meta object id for the '<em>Device Node</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.sysfs.DeviceNode
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDeviceNode()
	 * @generated
	 */
	int DEVICE_NODE = 14;

	/**
	 * The meta object id for the '<em>Fence Line</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.bufinfo.FenceLine
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getFenceLine()
	 * @generated
	 */
	int FENCE_LINE = 15;

	/**
	 * The meta object id for the '<em>Dmabuf Fd</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.proc.DmabufFd
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDmabufFd()
	 * @generated
	 */
	int DMABUF_FD = 16;

	/**
	 * The meta object id for the '<em>Dmabuf Map</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.proc.DmabufMap
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDmabufMap()
	 * @generated
	 */
	int DMABUF_MAP = 17;

	/**
	 * The meta object id for the '<em>Gem Handle</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.source.drm.GemHandle
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getGemHandle()
	 * @generated
	 */
	int GEM_HANDLE = 18;

	/**
	 * The meta object id for the '<em>Importer Kind</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.axis.ImporterKind
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getImporterKind()
	 * @generated
	 */
	int IMPORTER_KIND = 19;

	/**
	 * The meta object id for the '<em>Pinned</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.axis.Pinned
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPinned()
	 * @generated
	 */
	int PINNED = 20;

	/**
	 * The meta object id for the '<em>Attachment Class</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.axis.AttachmentClass
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getAttachmentClass()
	 * @generated
	 */
	int ATTACHMENT_CLASS = 21;

	/**
	 * The meta object id for the '<em>Revoke State</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.axis.RevokeState
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getRevokeState()
	 * @generated
	 */
	int REVOKE_STATE = 22;

	/**
	 * The meta object id for the '<em>Placement</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.dmascope.core.axis.Placement
	 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPlacement()
	 * @generated
	 */
	int PLACEMENT = 23;


	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Topology <em>Topology</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Topology</em>'.
	 * @see org.dmascope.model.topology.Topology
	 * @generated
	 */
	EClass getTopology();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getReading <em>Reading</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reading</em>'.
	 * @see org.dmascope.model.topology.Topology#getReading()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_Reading();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getTakenAt <em>Taken At</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Taken At</em>'.
	 * @see org.dmascope.model.topology.Topology#getTakenAt()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_TakenAt();

	/**
	 * Returns the meta object for the containment reference '{@link org.dmascope.model.topology.Topology#getHost <em>Host</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Host</em>'.
	 * @see org.dmascope.model.topology.Topology#getHost()
	 * @see #getTopology()
	 * @generated
	 */
	EReference getTopology_Host();

	/**
	 * Returns the meta object for the containment reference list '{@link org.dmascope.model.topology.Topology#getDevices <em>Devices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Devices</em>'.
	 * @see org.dmascope.model.topology.Topology#getDevices()
	 * @see #getTopology()
	 * @generated
	 */
	EReference getTopology_Devices();

	/**
	 * Returns the meta object for the containment reference list '{@link org.dmascope.model.topology.Topology#getBuffers <em>Buffers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Buffers</em>'.
	 * @see org.dmascope.model.topology.Topology#getBuffers()
	 * @see #getTopology()
	 * @generated
	 */
	EReference getTopology_Buffers();

	/**
	 * Returns the meta object for the containment reference list '{@link org.dmascope.model.topology.Topology#getProcesses <em>Processes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Processes</em>'.
	 * @see org.dmascope.model.topology.Topology#getProcesses()
	 * @see #getTopology()
	 * @generated
	 */
	EReference getTopology_Processes();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getDiagnostics <em>Diagnostics</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Diagnostics</em>'.
	 * @see org.dmascope.model.topology.Topology#getDiagnostics()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_Diagnostics();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getDevicesKnown <em>Devices Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Devices Known</em>'.
	 * @see org.dmascope.model.topology.Topology#getDevicesKnown()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_DevicesKnown();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getBuffersKnown <em>Buffers Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Buffers Known</em>'.
	 * @see org.dmascope.model.topology.Topology#getBuffersKnown()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_BuffersKnown();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Topology#getHoldersKnown <em>Holders Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Holders Known</em>'.
	 * @see org.dmascope.model.topology.Topology#getHoldersKnown()
	 * @see #getTopology()
	 * @generated
	 */
	EAttribute getTopology_HoldersKnown();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Host <em>Host</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Host</em>'.
	 * @see org.dmascope.model.topology.Host
	 * @generated
	 */
	EClass getHost();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Host#getFacts <em>Facts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Facts</em>'.
	 * @see org.dmascope.model.topology.Host#getFacts()
	 * @see #getHost()
	 * @generated
	 */
	EAttribute getHost_Facts();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Device <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Device</em>'.
	 * @see org.dmascope.model.topology.Device
	 * @generated
	 */
	EClass getDevice();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.dmascope.model.topology.Device#getId()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getBus <em>Bus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bus</em>'.
	 * @see org.dmascope.model.topology.Device#getBus()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Bus();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getDriver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Driver</em>'.
	 * @see org.dmascope.model.topology.Device#getDriver()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Driver();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getModule <em>Module</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Module</em>'.
	 * @see org.dmascope.model.topology.Device#getModule()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Module();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getSysfsPath <em>Sysfs Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sysfs Path</em>'.
	 * @see org.dmascope.model.topology.Device#getSysfsPath()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_SysfsPath();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getHostBridge <em>Host Bridge</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Host Bridge</em>'.
	 * @see org.dmascope.model.topology.Device#getHostBridge()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_HostBridge();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getPci <em>Pci</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pci</em>'.
	 * @see org.dmascope.model.topology.Device#getPci()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Pci();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getNodes <em>Nodes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Nodes</em>'.
	 * @see org.dmascope.model.topology.Device#getNodes()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Nodes();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Device#getEvidence <em>Evidence</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Evidence</em>'.
	 * @see org.dmascope.model.topology.Device#getEvidence()
	 * @see #getDevice()
	 * @generated
	 */
	EAttribute getDevice_Evidence();

	/**
	 * Returns the meta object for the reference '{@link org.dmascope.model.topology.Device#getParent <em>Parent</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Parent</em>'.
	 * @see org.dmascope.model.topology.Device#getParent()
	 * @see #getDevice()
	 * @generated
	 */
	EReference getDevice_Parent();

	/**
	 * Returns the meta object for the reference list '{@link org.dmascope.model.topology.Device#getChildren <em>Children</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Children</em>'.
	 * @see org.dmascope.model.topology.Device#getChildren()
	 * @see #getDevice()
	 * @generated
	 */
	EReference getDevice_Children();

	/**
	 * Returns the meta object for the reference list '{@link org.dmascope.model.topology.Device#getExports <em>Exports</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Exports</em>'.
	 * @see org.dmascope.model.topology.Device#getExports()
	 * @see #getDevice()
	 * @generated
	 */
	EReference getDevice_Exports();

	/**
	 * Returns the meta object for the reference list '{@link org.dmascope.model.topology.Device#getAttachments <em>Attachments</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Attachments</em>'.
	 * @see org.dmascope.model.topology.Device#getAttachments()
	 * @see #getDevice()
	 * @generated
	 */
	EReference getDevice_Attachments();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Buffer <em>Buffer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Buffer</em>'.
	 * @see org.dmascope.model.topology.Buffer
	 * @generated
	 */
	EClass getBuffer();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.dmascope.model.topology.Buffer#getKey()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getIno <em>Ino</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ino</em>'.
	 * @see org.dmascope.model.topology.Buffer#getIno()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Ino();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getSize <em>Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Size</em>'.
	 * @see org.dmascope.model.topology.Buffer#getSize()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Size();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.dmascope.model.topology.Buffer#getName()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getExpName <em>Exp Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exp Name</em>'.
	 * @see org.dmascope.model.topology.Buffer#getExpName()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_ExpName();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getExporter <em>Exporter</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exporter</em>'.
	 * @see org.dmascope.model.topology.Buffer#getExporter()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Exporter();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getExporterDriver <em>Exporter Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exporter Driver</em>'.
	 * @see org.dmascope.model.topology.Buffer#getExporterDriver()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_ExporterDriver();

	/**
	 * Returns the meta object for the reference '{@link org.dmascope.model.topology.Buffer#getExporterDevice <em>Exporter Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Exporter Device</em>'.
	 * @see org.dmascope.model.topology.Buffer#getExporterDevice()
	 * @see #getBuffer()
	 * @generated
	 */
	EReference getBuffer_ExporterDevice();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getFlags <em>Flags</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Flags</em>'.
	 * @see org.dmascope.model.topology.Buffer#getFlags()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Flags();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getRefs <em>Refs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Refs</em>'.
	 * @see org.dmascope.model.topology.Buffer#getRefs()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Refs();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getPlacement <em>Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Placement</em>'.
	 * @see org.dmascope.model.topology.Buffer#getPlacement()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Placement();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getPinCount <em>Pin Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pin Count</em>'.
	 * @see org.dmascope.model.topology.Buffer#getPinCount()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_PinCount();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getFences <em>Fences</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fences</em>'.
	 * @see org.dmascope.model.topology.Buffer#getFences()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Fences();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#getAttachmentsKnown <em>Attachments Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Attachments Known</em>'.
	 * @see org.dmascope.model.topology.Buffer#getAttachmentsKnown()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_AttachmentsKnown();

	/**
	 * Returns the meta object for the containment reference list '{@link org.dmascope.model.topology.Buffer#getAttachments <em>Attachments</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Attachments</em>'.
	 * @see org.dmascope.model.topology.Buffer#getAttachments()
	 * @see #getBuffer()
	 * @generated
	 */
	EReference getBuffer_Attachments();

	/**
	 * Returns the meta object for the reference list '{@link org.dmascope.model.topology.Buffer#getHoldings <em>Holdings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Holdings</em>'.
	 * @see org.dmascope.model.topology.Buffer#getHoldings()
	 * @see #getBuffer()
	 * @generated
	 */
	EReference getBuffer_Holdings();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#isReused <em>Reused</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reused</em>'.
	 * @see org.dmascope.model.topology.Buffer#isReused()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Reused();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Buffer#isDisputed <em>Disputed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Disputed</em>'.
	 * @see org.dmascope.model.topology.Buffer#isDisputed()
	 * @see #getBuffer()
	 * @generated
	 */
	EAttribute getBuffer_Disputed();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Attachment <em>Attachment</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Attachment</em>'.
	 * @see org.dmascope.model.topology.Attachment
	 * @generated
	 */
	EClass getAttachment();

	/**
	 * Returns the meta object for the container reference '{@link org.dmascope.model.topology.Attachment#getBuffer <em>Buffer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Buffer</em>'.
	 * @see org.dmascope.model.topology.Attachment#getBuffer()
	 * @see #getAttachment()
	 * @generated
	 */
	EReference getAttachment_Buffer();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getDeviceName <em>Device Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Device Name</em>'.
	 * @see org.dmascope.model.topology.Attachment#getDeviceName()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_DeviceName();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getOrdinal <em>Ordinal</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ordinal</em>'.
	 * @see org.dmascope.model.topology.Attachment#getOrdinal()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Ordinal();

	/**
	 * Returns the meta object for the reference '{@link org.dmascope.model.topology.Attachment#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Device</em>'.
	 * @see org.dmascope.model.topology.Attachment#getDevice()
	 * @see #getAttachment()
	 * @generated
	 */
	EReference getAttachment_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getDriver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Driver</em>'.
	 * @see org.dmascope.model.topology.Attachment#getDriver()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Driver();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getImporter <em>Importer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Importer</em>'.
	 * @see org.dmascope.model.topology.Attachment#getImporter()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Importer();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getP2p <em>P2p</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>P2p</em>'.
	 * @see org.dmascope.model.topology.Attachment#getP2p()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_P2p();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getPinned <em>Pinned</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pinned</em>'.
	 * @see org.dmascope.model.topology.Attachment#getPinned()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Pinned();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getRevocable <em>Revocable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Revocable</em>'.
	 * @see org.dmascope.model.topology.Attachment#getRevocable()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Revocable();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getAttachmentClass <em>Attachment Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Attachment Class</em>'.
	 * @see org.dmascope.model.topology.Attachment#getAttachmentClass()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_AttachmentClass();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getRevokeState <em>Revoke State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Revoke State</em>'.
	 * @see org.dmascope.model.topology.Attachment#getRevokeState()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_RevokeState();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getImporterOps <em>Importer Ops</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Importer Ops</em>'.
	 * @see org.dmascope.model.topology.Attachment#getImporterOps()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_ImporterOps();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Attachment#getCallback <em>Callback</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Callback</em>'.
	 * @see org.dmascope.model.topology.Attachment#getCallback()
	 * @see #getAttachment()
	 * @generated
	 */
	EAttribute getAttachment_Callback();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.HolderProcess <em>Holder Process</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Holder Process</em>'.
	 * @see org.dmascope.model.topology.HolderProcess
	 * @generated
	 */
	EClass getHolderProcess();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getPid <em>Pid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pid</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getPid()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_Pid();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getStartTime <em>Start Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Start Time</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getStartTime()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_StartTime();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getComm <em>Comm</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Comm</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getComm()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_Comm();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getUid <em>Uid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Uid</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getUid()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_Uid();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getCgroup <em>Cgroup</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cgroup</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getCgroup()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_Cgroup();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.HolderProcess#getEvidence <em>Evidence</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Evidence</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getEvidence()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EAttribute getHolderProcess_Evidence();

	/**
	 * Returns the meta object for the containment reference list '{@link org.dmascope.model.topology.HolderProcess#getHoldings <em>Holdings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Holdings</em>'.
	 * @see org.dmascope.model.topology.HolderProcess#getHoldings()
	 * @see #getHolderProcess()
	 * @generated
	 */
	EReference getHolderProcess_Holdings();

	/**
	 * Returns the meta object for class '{@link org.dmascope.model.topology.Holding <em>Holding</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Holding</em>'.
	 * @see org.dmascope.model.topology.Holding
	 * @generated
	 */
	EClass getHolding();

	/**
	 * Returns the meta object for the container reference '{@link org.dmascope.model.topology.Holding#getProcess <em>Process</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Process</em>'.
	 * @see org.dmascope.model.topology.Holding#getProcess()
	 * @see #getHolding()
	 * @generated
	 */
	EReference getHolding_Process();

	/**
	 * Returns the meta object for the reference '{@link org.dmascope.model.topology.Holding#getBuffer <em>Buffer</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Buffer</em>'.
	 * @see org.dmascope.model.topology.Holding#getBuffer()
	 * @see #getHolding()
	 * @generated
	 */
	EReference getHolding_Buffer();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Holding#getFds <em>Fds</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Fds</em>'.
	 * @see org.dmascope.model.topology.Holding#getFds()
	 * @see #getHolding()
	 * @generated
	 */
	EAttribute getHolding_Fds();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Holding#getMaps <em>Maps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maps</em>'.
	 * @see org.dmascope.model.topology.Holding#getMaps()
	 * @see #getHolding()
	 * @generated
	 */
	EAttribute getHolding_Maps();

	/**
	 * Returns the meta object for the attribute '{@link org.dmascope.model.topology.Holding#getGems <em>Gems</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Gems</em>'.
	 * @see org.dmascope.model.topology.Holding#getGems()
	 * @see #getHolding()
	 * @generated
	 */
	EAttribute getHolding_Gems();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.Fact <em>Fact</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A value with its evidence, or the statement that it is not known, with reason and remedy.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Fact</em>'.
	 * @see org.dmascope.core.Fact
	 * @model instanceClass="org.dmascope.core.Fact" serializeable="false" typeParameters="T"
	 * @generated
	 */
	EDataType getFact();

	/**
	 * Returns the meta object for data type '{@link java.util.List <em>List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * An immutable list, replaced as a whole: one notification per change.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>List</em>'.
	 * @see java.util.List
	 * @model instanceClass="java.util.List" serializeable="false" typeParameters="E"
	 * @generated
	 */
	EDataType getList();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant" serializeable="false"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.Evidence <em>Evidence</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Evidence</em>'.
	 * @see org.dmascope.core.Evidence
	 * @model instanceClass="org.dmascope.core.Evidence" serializeable="false"
	 * @generated
	 */
	EDataType getEvidence();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.Diagnostic <em>Diagnostic</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Diagnostic</em>'.
	 * @see org.dmascope.core.Diagnostic
	 * @model instanceClass="org.dmascope.core.Diagnostic" serializeable="false"
	 * @generated
	 */
	EDataType getDiagnostic();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.host.HostFacts <em>Host Facts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Host Facts</em>'.
	 * @see org.dmascope.core.source.host.HostFacts
	 * @model instanceClass="org.dmascope.core.source.host.HostFacts" serializeable="false"
	 * @generated
	 */
	EDataType getHostFacts();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.sysfs.PciFunction <em>Pci Function</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Pci Function</em>'.
	 * @see org.dmascope.core.source.sysfs.PciFunction
	 * @model instanceClass="org.dmascope.core.source.sysfs.PciFunction" serializeable="false"
	 * @generated
	 */
	EDataType getPciFunction();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.sysfs.DeviceNode <em>Device Node</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Device Node</em>'.
	 * @see org.dmascope.core.source.sysfs.DeviceNode
	 * @model instanceClass="org.dmascope.core.source.sysfs.DeviceNode" serializeable="false"
	 * @generated
	 */
	EDataType getDeviceNode();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.bufinfo.FenceLine <em>Fence Line</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Fence Line</em>'.
	 * @see org.dmascope.core.source.bufinfo.FenceLine
	 * @model instanceClass="org.dmascope.core.source.bufinfo.FenceLine" serializeable="false"
	 * @generated
	 */
	EDataType getFenceLine();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.proc.DmabufFd <em>Dmabuf Fd</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Dmabuf Fd</em>'.
	 * @see org.dmascope.core.source.proc.DmabufFd
	 * @model instanceClass="org.dmascope.core.source.proc.DmabufFd" serializeable="false"
	 * @generated
	 */
	EDataType getDmabufFd();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.proc.DmabufMap <em>Dmabuf Map</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Dmabuf Map</em>'.
	 * @see org.dmascope.core.source.proc.DmabufMap
	 * @model instanceClass="org.dmascope.core.source.proc.DmabufMap" serializeable="false"
	 * @generated
	 */
	EDataType getDmabufMap();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.source.drm.GemHandle <em>Gem Handle</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Gem Handle</em>'.
	 * @see org.dmascope.core.source.drm.GemHandle
	 * @model instanceClass="org.dmascope.core.source.drm.GemHandle" serializeable="false"
	 * @generated
	 */
	EDataType getGemHandle();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.axis.ImporterKind <em>Importer Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Importer Kind</em>'.
	 * @see org.dmascope.core.axis.ImporterKind
	 * @model instanceClass="org.dmascope.core.axis.ImporterKind" serializeable="false"
	 * @generated
	 */
	EDataType getImporterKind();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.axis.Pinned <em>Pinned</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Pinned</em>'.
	 * @see org.dmascope.core.axis.Pinned
	 * @model instanceClass="org.dmascope.core.axis.Pinned" serializeable="false"
	 * @generated
	 */
	EDataType getPinned();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.axis.AttachmentClass <em>Attachment Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Attachment Class</em>'.
	 * @see org.dmascope.core.axis.AttachmentClass
	 * @model instanceClass="org.dmascope.core.axis.AttachmentClass" serializeable="false"
	 * @generated
	 */
	EDataType getAttachmentClass();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.axis.RevokeState <em>Revoke State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Revoke State</em>'.
	 * @see org.dmascope.core.axis.RevokeState
	 * @model instanceClass="org.dmascope.core.axis.RevokeState" serializeable="false"
	 * @generated
	 */
	EDataType getRevokeState();

	/**
	 * Returns the meta object for data type '{@link org.dmascope.core.axis.Placement <em>Placement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Placement</em>'.
	 * @see org.dmascope.core.axis.Placement
	 * @model instanceClass="org.dmascope.core.axis.Placement" serializeable="false"
	 * @generated
	 */
	EDataType getPlacement();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	TopologyFactory getTopologyFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.TopologyImpl <em>Topology</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.TopologyImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getTopology()
		 * @generated
		 */
		EClass TOPOLOGY = eINSTANCE.getTopology();

		/**
		 * The meta object literal for the '<em><b>Reading</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__READING = eINSTANCE.getTopology_Reading();

		/**
		 * The meta object literal for the '<em><b>Taken At</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__TAKEN_AT = eINSTANCE.getTopology_TakenAt();

		/**
		 * The meta object literal for the '<em><b>Host</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOPOLOGY__HOST = eINSTANCE.getTopology_Host();

		/**
		 * The meta object literal for the '<em><b>Devices</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOPOLOGY__DEVICES = eINSTANCE.getTopology_Devices();

		/**
		 * The meta object literal for the '<em><b>Buffers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOPOLOGY__BUFFERS = eINSTANCE.getTopology_Buffers();

		/**
		 * The meta object literal for the '<em><b>Processes</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TOPOLOGY__PROCESSES = eINSTANCE.getTopology_Processes();

		/**
		 * The meta object literal for the '<em><b>Diagnostics</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__DIAGNOSTICS = eINSTANCE.getTopology_Diagnostics();

		/**
		 * The meta object literal for the '<em><b>Devices Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__DEVICES_KNOWN = eINSTANCE.getTopology_DevicesKnown();

		/**
		 * The meta object literal for the '<em><b>Buffers Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__BUFFERS_KNOWN = eINSTANCE.getTopology_BuffersKnown();

		/**
		 * The meta object literal for the '<em><b>Holders Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TOPOLOGY__HOLDERS_KNOWN = eINSTANCE.getTopology_HoldersKnown();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.HostImpl <em>Host</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.HostImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHost()
		 * @generated
		 */
		EClass HOST = eINSTANCE.getHost();

		/**
		 * The meta object literal for the '<em><b>Facts</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOST__FACTS = eINSTANCE.getHost_Facts();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.DeviceImpl <em>Device</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.DeviceImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDevice()
		 * @generated
		 */
		EClass DEVICE = eINSTANCE.getDevice();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__ID = eINSTANCE.getDevice_Id();

		/**
		 * The meta object literal for the '<em><b>Bus</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__BUS = eINSTANCE.getDevice_Bus();

		/**
		 * The meta object literal for the '<em><b>Driver</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__DRIVER = eINSTANCE.getDevice_Driver();

		/**
		 * The meta object literal for the '<em><b>Module</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__MODULE = eINSTANCE.getDevice_Module();

		/**
		 * The meta object literal for the '<em><b>Sysfs Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__SYSFS_PATH = eINSTANCE.getDevice_SysfsPath();

		/**
		 * The meta object literal for the '<em><b>Host Bridge</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__HOST_BRIDGE = eINSTANCE.getDevice_HostBridge();

		/**
		 * The meta object literal for the '<em><b>Pci</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__PCI = eINSTANCE.getDevice_Pci();

		/**
		 * The meta object literal for the '<em><b>Nodes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__NODES = eINSTANCE.getDevice_Nodes();

		/**
		 * The meta object literal for the '<em><b>Evidence</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEVICE__EVIDENCE = eINSTANCE.getDevice_Evidence();

		/**
		 * The meta object literal for the '<em><b>Parent</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DEVICE__PARENT = eINSTANCE.getDevice_Parent();

		/**
		 * The meta object literal for the '<em><b>Children</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DEVICE__CHILDREN = eINSTANCE.getDevice_Children();

		/**
		 * The meta object literal for the '<em><b>Exports</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DEVICE__EXPORTS = eINSTANCE.getDevice_Exports();

		/**
		 * The meta object literal for the '<em><b>Attachments</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DEVICE__ATTACHMENTS = eINSTANCE.getDevice_Attachments();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.BufferImpl <em>Buffer</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.BufferImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getBuffer()
		 * @generated
		 */
		EClass BUFFER = eINSTANCE.getBuffer();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__KEY = eINSTANCE.getBuffer_Key();

		/**
		 * The meta object literal for the '<em><b>Ino</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__INO = eINSTANCE.getBuffer_Ino();

		/**
		 * The meta object literal for the '<em><b>Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__SIZE = eINSTANCE.getBuffer_Size();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__NAME = eINSTANCE.getBuffer_Name();

		/**
		 * The meta object literal for the '<em><b>Exp Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__EXP_NAME = eINSTANCE.getBuffer_ExpName();

		/**
		 * The meta object literal for the '<em><b>Exporter</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__EXPORTER = eINSTANCE.getBuffer_Exporter();

		/**
		 * The meta object literal for the '<em><b>Exporter Driver</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__EXPORTER_DRIVER = eINSTANCE.getBuffer_ExporterDriver();

		/**
		 * The meta object literal for the '<em><b>Exporter Device</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BUFFER__EXPORTER_DEVICE = eINSTANCE.getBuffer_ExporterDevice();

		/**
		 * The meta object literal for the '<em><b>Flags</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__FLAGS = eINSTANCE.getBuffer_Flags();

		/**
		 * The meta object literal for the '<em><b>Refs</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__REFS = eINSTANCE.getBuffer_Refs();

		/**
		 * The meta object literal for the '<em><b>Placement</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__PLACEMENT = eINSTANCE.getBuffer_Placement();

		/**
		 * The meta object literal for the '<em><b>Pin Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__PIN_COUNT = eINSTANCE.getBuffer_PinCount();

		/**
		 * The meta object literal for the '<em><b>Fences</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__FENCES = eINSTANCE.getBuffer_Fences();

		/**
		 * The meta object literal for the '<em><b>Attachments Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__ATTACHMENTS_KNOWN = eINSTANCE.getBuffer_AttachmentsKnown();

		/**
		 * The meta object literal for the '<em><b>Attachments</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BUFFER__ATTACHMENTS = eINSTANCE.getBuffer_Attachments();

		/**
		 * The meta object literal for the '<em><b>Holdings</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference BUFFER__HOLDINGS = eINSTANCE.getBuffer_Holdings();

		/**
		 * The meta object literal for the '<em><b>Reused</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__REUSED = eINSTANCE.getBuffer_Reused();

		/**
		 * The meta object literal for the '<em><b>Disputed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute BUFFER__DISPUTED = eINSTANCE.getBuffer_Disputed();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.AttachmentImpl <em>Attachment</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.AttachmentImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getAttachment()
		 * @generated
		 */
		EClass ATTACHMENT = eINSTANCE.getAttachment();

		/**
		 * The meta object literal for the '<em><b>Buffer</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ATTACHMENT__BUFFER = eINSTANCE.getAttachment_Buffer();

		/**
		 * The meta object literal for the '<em><b>Device Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__DEVICE_NAME = eINSTANCE.getAttachment_DeviceName();

		/**
		 * The meta object literal for the '<em><b>Ordinal</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__ORDINAL = eINSTANCE.getAttachment_Ordinal();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ATTACHMENT__DEVICE = eINSTANCE.getAttachment_Device();

		/**
		 * The meta object literal for the '<em><b>Driver</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__DRIVER = eINSTANCE.getAttachment_Driver();

		/**
		 * The meta object literal for the '<em><b>Importer</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__IMPORTER = eINSTANCE.getAttachment_Importer();

		/**
		 * The meta object literal for the '<em><b>P2p</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__P2P = eINSTANCE.getAttachment_P2p();

		/**
		 * The meta object literal for the '<em><b>Pinned</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__PINNED = eINSTANCE.getAttachment_Pinned();

		/**
		 * The meta object literal for the '<em><b>Revocable</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__REVOCABLE = eINSTANCE.getAttachment_Revocable();

		/**
		 * The meta object literal for the '<em><b>Attachment Class</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__ATTACHMENT_CLASS = eINSTANCE.getAttachment_AttachmentClass();

		/**
		 * The meta object literal for the '<em><b>Revoke State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__REVOKE_STATE = eINSTANCE.getAttachment_RevokeState();

		/**
		 * The meta object literal for the '<em><b>Importer Ops</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__IMPORTER_OPS = eINSTANCE.getAttachment_ImporterOps();

		/**
		 * The meta object literal for the '<em><b>Callback</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ATTACHMENT__CALLBACK = eINSTANCE.getAttachment_Callback();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.HolderProcessImpl <em>Holder Process</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.HolderProcessImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHolderProcess()
		 * @generated
		 */
		EClass HOLDER_PROCESS = eINSTANCE.getHolderProcess();

		/**
		 * The meta object literal for the '<em><b>Pid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__PID = eINSTANCE.getHolderProcess_Pid();

		/**
		 * The meta object literal for the '<em><b>Start Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__START_TIME = eINSTANCE.getHolderProcess_StartTime();

		/**
		 * The meta object literal for the '<em><b>Comm</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__COMM = eINSTANCE.getHolderProcess_Comm();

		/**
		 * The meta object literal for the '<em><b>Uid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__UID = eINSTANCE.getHolderProcess_Uid();

		/**
		 * The meta object literal for the '<em><b>Cgroup</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__CGROUP = eINSTANCE.getHolderProcess_Cgroup();

		/**
		 * The meta object literal for the '<em><b>Evidence</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDER_PROCESS__EVIDENCE = eINSTANCE.getHolderProcess_Evidence();

		/**
		 * The meta object literal for the '<em><b>Holdings</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference HOLDER_PROCESS__HOLDINGS = eINSTANCE.getHolderProcess_Holdings();

		/**
		 * The meta object literal for the '{@link org.dmascope.model.topology.impl.HoldingImpl <em>Holding</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.model.topology.impl.HoldingImpl
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHolding()
		 * @generated
		 */
		EClass HOLDING = eINSTANCE.getHolding();

		/**
		 * The meta object literal for the '<em><b>Process</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference HOLDING__PROCESS = eINSTANCE.getHolding_Process();

		/**
		 * The meta object literal for the '<em><b>Buffer</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference HOLDING__BUFFER = eINSTANCE.getHolding_Buffer();

		/**
		 * The meta object literal for the '<em><b>Fds</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDING__FDS = eINSTANCE.getHolding_Fds();

		/**
		 * The meta object literal for the '<em><b>Maps</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDING__MAPS = eINSTANCE.getHolding_Maps();

		/**
		 * The meta object literal for the '<em><b>Gems</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute HOLDING__GEMS = eINSTANCE.getHolding_Gems();

		/**
		 * The meta object literal for the '<em>Fact</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.Fact
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getFact()
		 * @generated
		 */
		EDataType FACT = eINSTANCE.getFact();

		/**
		 * The meta object literal for the '<em>List</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.util.List
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getList()
		 * @generated
		 */
		EDataType LIST = eINSTANCE.getList();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

		/**
		 * The meta object literal for the '<em>Evidence</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.Evidence
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getEvidence()
		 * @generated
		 */
		EDataType EVIDENCE = eINSTANCE.getEvidence();

		/**
		 * The meta object literal for the '<em>Diagnostic</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.Diagnostic
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDiagnostic()
		 * @generated
		 */
		EDataType DIAGNOSTIC = eINSTANCE.getDiagnostic();

		/**
		 * The meta object literal for the '<em>Host Facts</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.host.HostFacts
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getHostFacts()
		 * @generated
		 */
		EDataType HOST_FACTS = eINSTANCE.getHostFacts();

		/**
		 * The meta object literal for the '<em>Pci Function</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.sysfs.PciFunction
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPciFunction()
		 * @generated
		 */
		EDataType PCI_FUNCTION = eINSTANCE.getPciFunction();

		/**
		 * The meta object literal for the '<em>Device Node</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.sysfs.DeviceNode
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDeviceNode()
		 * @generated
		 */
		EDataType DEVICE_NODE = eINSTANCE.getDeviceNode();

		/**
		 * The meta object literal for the '<em>Fence Line</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.bufinfo.FenceLine
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getFenceLine()
		 * @generated
		 */
		EDataType FENCE_LINE = eINSTANCE.getFenceLine();

		/**
		 * The meta object literal for the '<em>Dmabuf Fd</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.proc.DmabufFd
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDmabufFd()
		 * @generated
		 */
		EDataType DMABUF_FD = eINSTANCE.getDmabufFd();

		/**
		 * The meta object literal for the '<em>Dmabuf Map</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.proc.DmabufMap
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getDmabufMap()
		 * @generated
		 */
		EDataType DMABUF_MAP = eINSTANCE.getDmabufMap();

		/**
		 * The meta object literal for the '<em>Gem Handle</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.source.drm.GemHandle
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getGemHandle()
		 * @generated
		 */
		EDataType GEM_HANDLE = eINSTANCE.getGemHandle();

		/**
		 * The meta object literal for the '<em>Importer Kind</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.axis.ImporterKind
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getImporterKind()
		 * @generated
		 */
		EDataType IMPORTER_KIND = eINSTANCE.getImporterKind();

		/**
		 * The meta object literal for the '<em>Pinned</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.axis.Pinned
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPinned()
		 * @generated
		 */
		EDataType PINNED = eINSTANCE.getPinned();

		/**
		 * The meta object literal for the '<em>Attachment Class</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.axis.AttachmentClass
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getAttachmentClass()
		 * @generated
		 */
		EDataType ATTACHMENT_CLASS = eINSTANCE.getAttachmentClass();

		/**
		 * The meta object literal for the '<em>Revoke State</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.axis.RevokeState
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getRevokeState()
		 * @generated
		 */
		EDataType REVOKE_STATE = eINSTANCE.getRevokeState();

		/**
		 * The meta object literal for the '<em>Placement</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.dmascope.core.axis.Placement
		 * @see org.dmascope.model.topology.impl.TopologyPackageImpl#getPlacement()
		 * @generated
		 */
		EDataType PLACEMENT = eINSTANCE.getPlacement();

	}

} //TopologyPackage
