import type { WritableDb } from '../db/handles';
import { findSale } from '../db/repositories/sales';
import type { RulesFile } from '../shared/compliance/rules-file';
import { printingPolicy } from '../shared/documents/printing-policy';
import type { User } from '../shared/people/user';
import type { SyncPolicy } from '../shared/sync/sync-policy';
import type { BioTrackPort } from './biotrack/port';
import type { Printer } from './devices/printer/printer-driver';
import type { Scanner } from './devices/scanner/scanner-driver';
import type { Handlers } from './ipc/handlers';
import type { Pusher } from './ipc/push';
import type { ChooseFile, Clock, Ids, Log, Random, RenderPdf, Timers } from './ports';
import { createApprovals } from './services/approvals';
import { buildHandlers } from './services/build-handlers';
import { createPinCheck, type VerifyPin } from './services/check-pin';
import { createDayWatch } from './services/day-watch';
import { type DeviceTools, noTools } from './services/devices/device-bench';
import { createDeviceDesk } from './services/devices/device-desk';
import { createLanguage } from './services/language-service';
import { createLateReports } from './services/late-reports';
import { createDrawerDesk } from './services/printing/drawer-desk';
import { createPrintDesk } from './services/printing/print-desk';
import { createQueueSampler } from './services/queue/queue-sampler';
import { createRegisterService } from './services/register/register-service';
import type { RegisterConfig } from './services/register-config';
import type { ReportRunner } from './services/reports/report-runner';
import { rulesInForce } from './services/rules-in-force';
import { createSaleEffects } from './services/sale/sale-effects';
import { createSaleIndexer } from './services/sale/sale-indexer';
import { toSaleView } from './services/sale/sale-view';
import { badgeScan, routeScan } from './services/scan-routes';
import { createScanService } from './services/scan-service';
import type { ServiceContext } from './services/service-context';
import { createSessionService, type SessionEnd } from './services/session-service';
import type { Runtime } from './services/settings-service';
import { createStatusService, toProgressView } from './services/status-service';
import { createTillEffects } from './services/till/till-effects';
import { readToday } from './services/today';
import type { TrainingPort, TrainingUsers } from './services/training-service';
import { createUndoEffects } from './services/undo/undo-effects';
import { createUnknownLogins } from './services/unknown-logins';
import { type ConnectionStatus, createConnectivity } from './sync/connectivity';
import { createInventorySync, type InventoryProgress } from './sync/inventory-sync';
import { createOutageWatch } from './sync/outage-watch';
import { createSyncLoop } from './sync/sync-loop';

/** Everything the register is made of, from outside: the same code runs in Electron, in Node and in a test (design.md D3). */
export type CoreOptions = {
  readonly db: WritableDb;
  readonly config: RegisterConfig;
  readonly rules: RulesFile;
  readonly policy: SyncPolicy;
  /** Not yet observed: the core watches every answer itself. */
  readonly port: BioTrackPort;
  readonly scanner: Scanner;
  readonly printer: Printer;
  /** What else could be chosen; left out where the devices are decided elsewhere. */
  readonly tools?: DeviceTools;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  readonly log: Log;
  readonly push: Pusher;
  readonly verifyPin: VerifyPin;
  /** Somebody stopped working here: nothing of theirs may stay on the screen or in its memory. */
  readonly onSessionEnd: () => void;
  readonly runtime: Runtime;
  readonly reports: ReportRunner;
  readonly chooseFile: ChooseFile;
  readonly renderPdf: RenderPdf;
  /** Overrides the stored choice for this run. */
  readonly language: 'en' | 'es' | null;
  readonly training: { readonly port: TrainingPort; readonly users: TrainingUsers } | null;
};

export type Core = {
  readonly handlers: Handlers;
  session(): User | null;
  endSession(reason: SessionEnd): void;
  /** Sleep and waking of the machine, and the moment somebody comes back to the window. */
  readonly devices: Pick<Scanner, 'pause' | 'resume' | 'search'>;
  start(): void;
  /** Resolves when everything under way has been written down. */
  stop(): Promise<void>;
};

export function createCore(options: CoreOptions): Core {
  const { db, config, clock, timers, random, ids, log, push, policy, scanner, printer } = options;
  const connectivity = createConnectivity({
    ...{ port: options.port, clock, timers, random, policy },
    onChange: lineChanged,
    onContact: noteContact,
  });
  const operatorId = () => session.current()?.id ?? null;
  const outages = createOutageWatch({ db, clock, ids, policy, operatorId, onChange: () => status.changed() });
  let progress: InventoryProgress | null = null;

  const checkPin = createPinCheck({ db, clock, verifyPin: options.verifyPin, unknownLogins: createUnknownLogins() });
  const operator = (): User => {
    const user = session.current();
    if (user === null) throw new Error('A service that needs an operator ran without one.');
    return user;
  };
  const approvals = createApprovals({
    ...{ db, clock, ids, config, operator, checkPin },
    sessionId: () => session.sessionId(),
  });
  const context: ServiceContext = {
    ...{ db, clock, ids, log, config, operator, approvals, port: connectivity.port },
    ...{ connection: connectivity.status, mayHaveLeft: (outboxId: string) => sync.mayHaveLeft(outboxId) },
    settling: entry => sync.early.find(entry),
    ...{ outage: outages.current, untoldOutage: outages.untold },
    late: createLateReports({ ...options, putOff: () => sync.early.putOff() }),
    ...rulesInForce(options.rules, config),
  };

  const session = createSessionService({
    ...context,
    checkPin,
    onChange: (view, reason) => {
      approvals.dropAll();
      scans.forget();
      try {
        if (view === null) register.leaveBehind();
        else {
          outages.onDuty(view.userId);
          register.takeUp();
        }
      } finally {
        push('session.changed', { session: view, reason });
        if (view === null) {
          options.reports.cancelAll();
          deviceDesk.leave();
          options.onSessionEnd();
        }
      }
    },
  });
  const register = createRegisterService(context, { push, timers, isSignedIn: () => session.current() !== null });
  const language = createLanguage({ db, clock, override: options.language, operator: session.current });
  const status = createStatusService(context, timers, push, {
    ...{ scanner: scanner.state, printer: printer.state, paper: () => printer.view().paper },
    inventoryProgress: () => toProgressView(progress),
  });
  const inventory = createInventorySync({
    ...{ db, port: connectivity.port, clock, timers, random, log, policy },
    onProgress: next => {
      progress = next;
      status.changed();
      if (next.isDone && next.rows > 0) register.tellScreen();
    },
  });
  const sync = createSyncLoop({
    ...{ db, port: connectivity.port, clock, timers, random, ids, log, policy },
    onStatus: () => status.changed(),
    onChange: saleChanged,
    onAnswered: ms => sampler.answered(ms),
    onReturned: () => undoEffects.labelOwed(),
  });
  const sampler = createQueueSampler({ db, clock, timers, log, policy });
  const indexer = createSaleIndexer({ db, clock, timers, log });
  const drawer = createDrawerDesk({ db, clock, log, printer, push });
  const desk = createPrintDesk({
    ...{ db, clock, timers, log, printer, policy: printingPolicy, operatorId },
    onChange: () => push('printer.jobs', desk.jobs()),
    onUnprinted: sayUnprinted,
  });
  const paper = { db, config, log, desk, drawer, language: language.current, onUnprinted: sayUnprinted };
  const undoEffects = createUndoEffects({ ...paper, submit: sync.poke, onLabelled: saleChanged });
  const effects = createSaleEffects({
    ...{ ...paper, timers },
    submit: () => {
      sync.poke();
      indexer.busy();
      // While the line is down nothing is sent, and the sale waits: whoever stands here sees the queue grow.
      status.changed();
    },
  });

  function sayUnprinted(): void {
    push('printer.trouble', { code: 'E-PRN-01' });
  }

  function lineChanged(): void {
    status.changed();
    sync.poke();
    register.tellScreen();
  }

  /** Evidence that cannot be written down now is written at the next contact; the call that brought it is not to blame. */
  function noteContact(contact: ConnectionStatus): void {
    try {
      outages.heard(contact);
    } catch (cause) {
      log.error('outage.fault', { fault: cause instanceof Error ? cause.name : 'unknown' });
    }
  }

  function saleChanged(saleId: string): void {
    const sale = findSale(db, saleId);
    if (sale === null) return;
    if (sale.syncStatus !== 'queued' && sale.syncStatus !== 'sending') effects.answered(saleId);
    push('sale.changed', toSaleView(db, sale));
    if (sale.syncStatus === 'refused' && sale.patient !== null) register.stateRefused(sale.patient.id);
    status.changed();
  }

  /** Registrations and rules end with the day: whoever works is told now, not by the refusal of a sale. */
  function newDay(): void {
    status.changed();
    const view = session.view();
    if (view === null) return;
    push('session.changed', { session: view, reason: 'new-day' });
    register.tellScreen();
  }
  const days = createDayWatch(timers, () => readToday(context).registryDay, newDay);

  const scans = createScanService({
    ...{ register, push, clock, log },
    route: (place, scanned) => routeScan(context, place, scanned, register.heard),
    badge: scanned => badgeScan(context, scanned),
    isSignedIn: () => session.current() !== null,
    complain: scanner.complain,
  });
  const deviceDesk = createDeviceDesk(context, {
    ...{ scanner, printer, scans, desk, timers, push, language: language.current },
    tools: options.tools ?? noTools,
  });
  scanner.onScan(scans.heard);
  scanner.onTrouble(scans.troubled);
  scanner.onState(() => status.changed());
  printer.onChange(() => status.changed());

  return {
    handlers: buildHandlers({
      ...{
        context,
        session,
        register,
        scans,
        effects,
        language,
        status,
        runtime: options.runtime,
        rules: options.rules,
        queue: { sync, onDecided: saleChanged },
      },
      training: options.training,
      till: createTillEffects({ desk, drawer, log, operator, onChange: status.changed }),
      undo: { effects: undoEffects, onChange: saleChanged },
      incidents: { drawer, push, onChange: status.changed },
      outages: { watch: outages, policy, desk },
      printing: { desk, drawer },
      devices: deviceDesk,
      reports: { ...{ push, runner: options.reports, chooseFile: options.chooseFile }, operatorId },
      documents: {
        ...{ columns: () => printer.tongue.columns, desk, operatorId },
        ...{ renderPdf: options.renderPdf, chooseFile: options.chooseFile },
      },
      syncInventory: () => {
        inventory.refresh().catch(() => log.warn('inventory.fault'));
      },
    }),
    session: session.current,
    endSession: session.end,
    devices: scanner,
    start: () => {
      connectivity.start();
      inventory.start();
      sync.start();
      sampler.start();
      indexer.start();
      scanner.start();
      desk.start();
      printer.start();
      // A crash may have come between the state's answer and the paper.
      undoEffects.labelOwed();
    },
    stop: async () => {
      // Where the end of the session can no longer be written down, everything else stops all the same.
      try {
        session.end('locked');
      } finally {
        register.stop();
        days.stop();
        status.stop();
        sampler.stop();
        indexer.stop();
        effects.stop();
        desk.stop();
        deviceDesk.stop();
        inventory.stop();
        connectivity.stop();
        await Promise.all([sync.stop(), scanner.stop(), printer.stop()]);
      }
    },
  };
}
