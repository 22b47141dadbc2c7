import type { ScanOutcomeView } from '../shared/ipc/register-views';
import type { SettingsView } from '../shared/ipc/settings-views';
import { createDevicesStore, type DevicesStore } from './features/devices/devices-store';
import { createDocumentsStore, type DocumentsStore } from './features/documents/documents-store';
import { createDrawerStore, type DrawerStore } from './features/drawer/drawer-store';
import { createIncidentsStore, type IncidentsStore } from './features/incidents/incidents-store';
import { createInventoryStore, type InventoryStore } from './features/inventory/inventory-store';
import type { LowStockStore } from './features/inventory/low-stock';
import { createLowStockStore } from './features/inventory/low-stock-store';
import { createPackageStore, type PackageStore } from './features/inventory/package-store';
import type { ReturnedStore } from './features/inventory/returned-goods';
import { createReturnedStore } from './features/inventory/returned-store';
import { createPatientsStore, type PatientsStore } from './features/patients/patients-store';
import { createPaymentStore, type PaymentStore } from './features/payment/payment-store';
import { createPrintingStore, type PrintingStore } from './features/printing/printing-store';
import { createRegisterRemotes, type RegisterRemotes } from './features/register/register-remotes';
import { createRegisterStore, type RegisterStore } from './features/register/register-store';
import { errorOfScan, isForPatients, isForQuestion } from './features/register/scan-feedback';
import { createOutagesStore, type OutagesStore } from './features/reports/outages-store';
import { createReportsStore, type ReportsStore } from './features/reports/reports-store';
import { createHistoryStore, type HistoryStore } from './features/sales/history-store';
import { createQueueStore, type QueueStore } from './features/sales/queue-store';
import { createReceiptsFile, type ReceiptsFileStore } from './features/sales/receipts-file';
import type { ReceiptsStore } from './features/sales/receipts-screen';
import { createSalesStore, type SalesStore } from './features/sales/sales-store';
import { createSessionStore, type SessionStore } from './features/session/session-store';
import { createScanNoticeStore, type ScanNoticeStore } from './features/shell/scan-notice-store';
import { createStatusStore, type StatusStore } from './features/shell/status-store';
import { createTillStore, type TillStore } from './features/till/till-store';
import { createTodayStore, type TodayStore } from './features/today/today-store';
import { createTrainingStore, type TrainingStore } from './features/training/training-store';
import { createUndoIncidentsStore, type UndoIncidentsStore } from './features/undo/undo-incidents-store';
import { createUndoRecordsStore, type UndoRecordsStore } from './features/undo/undo-records-store';
import { createUndoStore, type UndoStore } from './features/undo/undo-store';
import type { PosClient } from './pos-client';
import { createRemote, type Remote } from './ui/remote';
import { createScanGate, type ScanGate } from './ui/scan-gate';
import type { PlayCue } from './ui/sound';

export type Stores = {
  readonly session: SessionStore;
  readonly status: StatusStore;
  readonly gate: ScanGate;
  readonly scanNotice: ScanNoticeStore;
  readonly register: RegisterStore;
  readonly remotes: RegisterRemotes;
  readonly finder: PatientsStore;
  readonly patients: PatientsStore;
  readonly payment: PaymentStore;
  readonly till: TillStore;
  readonly drawer: DrawerStore;
  readonly printing: PrintingStore;
  readonly sales: SalesStore;
  readonly history: HistoryStore;
  readonly documents: DocumentsStore;
  readonly queue: QueueStore;
  readonly receipts: ReceiptsStore;
  readonly receiptsFile: ReceiptsFileStore;
  readonly incidents: IncidentsStore;
  readonly undo: UndoStore;
  readonly undone: UndoRecordsStore;
  readonly undoIncidents: UndoIncidentsStore;
  readonly low: LowStockStore;
  readonly returned: ReturnedStore;
  readonly today: TodayStore;
  readonly outages: OutagesStore;
  readonly reports: ReportsStore;
  readonly inventory: InventoryStore;
  readonly packages: PackageStore;
  readonly settings: Remote<SettingsView, null>;
  readonly devices: DevicesStore;
  readonly training: TrainingStore;
};

export type Needs = { readonly client: PosClient; readonly newId: () => string; readonly playCue: PlayCue };

/** Everything the page holds, built once. No store knows another; the app joins them. */
export function composeStores({ client, newId, playCue }: Needs): Stores {
  const finder = createPatientsStore(client);
  const patients = createPatientsStore(client);
  const gate = createScanGate();
  const scanNotice = createScanNoticeStore();
  const onScan = (outcome: ScanOutcomeView) => {
    if (outcome.kind === 'badge') return gate.getState().showBadge(outcome.login);
    if (isForQuestion(outcome)) return gate.getState().refuse(errorOfScan(outcome));
    scanNotice.getState().hear(outcome);
    (isForPatients(outcome) ? patients : finder).getState().hear(outcome);
  };
  return {
    gate,
    scanNotice,
    session: createSessionStore(client),
    status: createStatusStore(client),
    register: createRegisterStore({ client, newId, playCue, onScan }),
    remotes: createRegisterRemotes(client),
    finder,
    patients,
    payment: createPaymentStore(client, newId),
    till: createTillStore(client, newId),
    drawer: createDrawerStore(client),
    printing: createPrintingStore(client),
    sales: createSalesStore(client),
    history: createHistoryStore(client, newId),
    documents: createDocumentsStore(client),
    queue: createQueueStore(client),
    receipts: createRemote(day => client.ask('queue.receipts', { day })),
    receiptsFile: createReceiptsFile(client, newId),
    incidents: createIncidentsStore(client),
    undo: createUndoStore(client, newId),
    undoIncidents: createUndoIncidentsStore(client),
    low: createLowStockStore(client),
    returned: createReturnedStore(client),
    undone: createUndoRecordsStore(client),
    today: createTodayStore(client),
    outages: createOutagesStore(client),
    reports: createReportsStore(client, newId),
    inventory: createInventoryStore(client),
    packages: createPackageStore(client),
    settings: createRemote(() => client.ask('settings.view', null)),
    devices: createDevicesStore(client),
    training: createTrainingStore(client),
  };
}
