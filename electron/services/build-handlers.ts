import type { RulesFile } from '../../shared/compliance/rules-file';
import { ok } from '../../shared/kernel/result';
import type { Handlers } from '../ipc/handlers';
import { readAppView } from './app-view';
import { readLeadsDay } from './day/leads-day';
import type { DeviceDesk } from './devices/device-desk';
import { type DocumentServices, documentHandlers } from './documents/document-handlers';
import { historyHandlers } from './history/history-handlers';
import { type IncidentServices, incidentHandlers } from './incident-service';
import { inventoryHandlers } from './inventory-service';
import type { LanguageService } from './language-service';
import { type OutageServices, outageHandlers } from './outage-service';
import { patientHandlers } from './patients-service';
import { type PrintingServices, printingHandlers } from './printing/printing-handlers';
import type { QueueServices } from './queue/decide';
import { createHeldReceipts } from './queue/held-receipts';
import { queueHandlers } from './queue/queue-handlers';
import { receiptHandlers } from './queue/receipt-handlers';
import type { RegisterService } from './register/register-service';
import { reportHandlers } from './reports/report-handlers';
import type { ReportServices } from './reports/report-services';
import { type SaleEffects, saleHandlers } from './sale/sale-handlers';
import type { ScanService } from './scan-service';
import type { ServiceContext } from './service-context';
import type { SessionService } from './session-service';
import { type Runtime, readSettings } from './settings-service';
import type { StatusService } from './status-service';
import type { TillEffects } from './till/till-effects';
import { tillHandlers } from './till/till-handlers';
import { type TrainingPort, type TrainingUsers, trainingHandlers } from './training-service';
import { type UndoServices, undoHandlers } from './undo/undo-handlers';

type Services = {
  readonly context: ServiceContext;
  readonly session: SessionService;
  readonly register: RegisterService;
  readonly scans: Pick<ScanService, 'listen' | 'heard' | 'troubled'>;
  readonly effects: SaleEffects;
  readonly language: LanguageService;
  readonly status: StatusService;
  readonly runtime: Runtime;
  readonly rules: RulesFile;
  readonly queue: QueueServices;
  readonly till: TillEffects;
  readonly syncInventory: () => void;
  readonly undo: UndoServices;
  readonly incidents: IncidentServices;
  readonly outages: OutageServices;
  readonly printing: PrintingServices;
  readonly devices: Pick<DeviceDesk, 'handlers' | 'places'>;
  readonly documents: Omit<DocumentServices, 'language' | 'receipts'>;
  readonly reports: ReportServices;
  readonly training: { readonly port: TrainingPort; readonly users: TrainingUsers } | null;
};

/** One handler per channel; a missing one does not compile. */
export function buildHandlers(services: Services): Handlers {
  const { context, session, register, language, status, training } = services;
  const app = () => ok(readAppView(context.config, language.current(), session.lastEnd(), training?.users ?? null));
  const end = (reason: 'signed-out' | 'locked') => {
    session.end(reason);
    return ok(null);
  };
  const settings = {
    runtime: services.runtime,
    rules: services.rules,
    language: language.current,
    devices: status.devices,
    places: services.devices.places,
  };
  const held = createHeldReceipts();
  return {
    'app.info': app,
    'app.setLanguage': input => {
      language.choose(input.language);
      return app();
    },
    'session.current': () => ok(session.view()),
    'session.signIn': input => session.signIn(input),
    'session.signOut': () => end('signed-out'),
    'session.lock': () => end('locked'),
    'approval.request': ({ user, ...asked }) => context.approvals.grant({ ...asked, login: user }),
    'status.current': () => ok(status.read()),
    'settings.view': () => ok(readSettings(context, settings)),
    ...tillHandlers(context, {
      ...services.till,
      language: language.current,
      hasCartInHand: () => register.desk.current().cart.lines.length > 0,
    }),
    'day.view': () => ok(readLeadsDay(context)),
    ...register.handlers,
    ...saleHandlers(context, register.desk, services.effects, register.tellScreen),
    ...undoHandlers(context, services.undo),
    ...incidentHandlers(context, services.incidents),
    ...outageHandlers(context, services.outages),
    ...printingHandlers(context, services.printing),
    ...services.devices.handlers,
    ...documentHandlers(context, { ...services.documents, language: language.current, receipts: held }),
    ...queueHandlers(context, services.queue),
    ...receiptHandlers(context, { held, reports: services.reports, language: language.current }),
    ...reportHandlers(context, services.reports),
    ...historyHandlers(context, services.reports),
    ...patientHandlers(context),
    'scan.listen': input => {
      services.scans.listen(input);
      return ok(null);
    },
    'scan.typed': input => {
      if (input.text === null) services.scans.troubled({ kind: 'cut' });
      else services.scans.heard({ text: input.text, aim: null, deviceKey: 'keyboard' });
      return ok(null);
    },
    ...inventoryHandlers({ ...context, syncNow: services.syncInventory }),
    ...trainingHandlers(training?.port ?? null, language.current),
  };
}
