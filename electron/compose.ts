import { randomBytes } from 'node:crypto';
import { sqliteVersion } from '../db/inspect-store';
import { translateStoreError } from '../db/store-fault';
import type { AppError } from '../shared/kernel/error-code';
import { ok, type Result } from '../shared/kernel/result';
import type { User } from '../shared/people/user';
import { syncPolicyFor } from '../shared/sync/sync-policy';
import { createBioTrackClient } from './biotrack/biotrack-client';
import { type Core, createCore } from './core';
import { createDeviceLocks, type DeviceLocks, noLocks } from './devices/device-locks';
import type { HidPort } from './devices/scanner/hid-port';
import type { KeySource } from './devices/scanner/keyboard-scanner';
import type { Handlers } from './ipc/handlers';
import type { Pusher } from './ipc/push';
import type { Keystore } from './keys/keystore';
import { defaultPinHashCost, trainingPinHashCost } from './keys/pin-hash-cost';
import { createPinHasher, type PinHasher } from './keys/pin-hasher';
import { createPlainKeystore } from './keys/plain-keystore';
import { createStartWitness } from './keys/start-witness';
import { deriveSubkey } from './keys/subkeys';
import type { ChooseFile, Clock, Ids, Log, Random, RenderPdf, Timers } from './ports';
import type { LaunchOptions } from './provisioning/launch-options';
import { checkDates, readProvisioning } from './provisioning/read-provisioning';
import { type Provisioned, registerConfigOf, splitProvisioning } from './provisioning/settings';
import type { RegisterConfig } from './services/register-config';
import { createReportRunner, type ReportRunner } from './services/reports/report-runner';
import { watchForRest } from './services/rest-watch';
import type { SessionEnd } from './services/session-service';
import type { Runtime } from './services/settings-service';
import { applyProvisioning } from './startup/apply-provisioning';
import { buildDevices } from './startup/build-devices';
import { checkLargeStore } from './startup/check-store';
import { type DataPlace, findDataPlace, isPlainPlace } from './startup/data-place';
import { importTrainingPatients, toTrainingPort } from './startup/join-training';
import { type OpenData, openData } from './startup/open-data';
import { readRules } from './startup/read-rules';
import { readTerminal, type Terminal } from './startup/read-terminal';
import type { StartGate } from './startup/start-gate';
import type { TrainingWorld, TrainingWorldOptions } from './training/training-world';

/** What only the surrounding program can give: Electron, or a test. */
export type ComposeOptions = {
  readonly launch: LaunchOptions;
  readonly defaultDataFolder: string;
  readonly version: string;
  readonly runtime: Omit<Runtime, 'sqlite'>;
  /** The operating system's; asked only where data is real. */
  readonly osKeystore: () => Keystore;
  /** Where the starts of this machine's registers are counted, outside their data; used only where data is real. */
  readonly startsFolder: string;
  /** What this machine is called, or null; asked only where data is real. */
  readonly machineName: () => string | null;
  readonly hid: HidPort;
  /** The window's keyboard, for scanners that type. */
  readonly keys?: KeySource;
  /** Where the registers of this machine keep each other off their devices; left out: there is no other. */
  readonly deviceFolder?: string;
  readonly pinWorkerUrl: URL;
  readonly checkWorkerUrl: URL;
  readonly reportWorkerUrl: URL;
  readonly chooseFile: ChooseFile;
  readonly renderPdf: RenderPdf;
  readonly nativeFolder: string;
  /** The rules that came with the program. */
  readonly rulesFile: string;
  /** Made once it is known where the data is; nothing is written before. */
  readonly openLog: (dataFolder: string) => Log;
  readonly push: Pusher;
  readonly onSessionEnd: () => void;
  /** The store turned out damaged while in use: selling must stop. */
  readonly onDamage: () => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
};

export type App = {
  readonly mode: RegisterConfig['mode'];
  readonly handlers: Handlers;
  readonly log: Log;
  readonly translateFault: (thrown: unknown) => AppError | null;
  session(): User | null;
  endSession(reason: SessionEnd): void;
  readonly devices: Core['devices'];
  start(): void;
  close(): Promise<void>;
};

/** Builds the register from its launch options; a reason not to start is an answer, with everything closed again. */
export async function compose(options: ComposeOptions): Promise<Result<App, AppError>> {
  const { launch } = options;
  const file = launch.provisioningFile === null ? null : readSetup(launch.provisioningFile, options.clock);
  if (file !== null && !file.ok) return file;
  const place = findDataPlace(launch, options.defaultDataFolder);
  const mode = modeOf(place, file?.value.environment ?? null);
  const keystore = mode === 'production' ? options.osKeystore() : createPlainKeystore(mode);
  const data = openData({
    ...{ ...options, place, environment: mode, keystore, randomKey: () => randomBytes(32) },
    ...(mode === 'production' ? { gate: gateOf(options) } : {}),
  });
  if (!data.ok) return data;
  const log = options.openLog(place.folder);
  await breathe();
  const training = mode === 'training' ? await startTraining({ ...options, log }) : null;
  const given = training?.provisioned ?? (file === null ? null : splitProvisioning(file.value));
  const pins = createPinHasher({
    workerUrl: options.pinWorkerUrl,
    pepper: deriveSubkey(data.value.dataKey, 'pepper'),
    randomSalt: () => randomBytes(16),
    cost: mode === 'training' ? trainingPinHashCost : defaultPinHashCost,
    timers: options.timers,
  });
  const reports = createReportRunner({
    ...{ path: place.storePath, key: data.value.dataKey, nativeFolder: options.nativeFolder },
    ...{ workerUrl: options.reportWorkerUrl, timers: options.timers },
  });
  const closeAll = async () => {
    await Promise.all([pins.close(), reports.close(), training?.stop()]);
    data.value.close();
  };
  const terminal = await setUp(options, data.value, pins, given);
  if (!terminal.ok) {
    await closeAll();
    return terminal;
  }
  if (training !== null) importTrainingPatients(data.value.store.db, training, options.clock, options.ids);
  const config = registerConfigOf(terminal.value.settings, {
    mode,
    version: options.version,
    dataFolder: place.folder,
  });
  await breathe();
  const core = buildCore({
    ...options,
    log,
    config,
    data: data.value,
    pins,
    reports,
    training,
    terminal: terminal.value,
  });
  const check = {
    path: place.storePath,
    key: data.value.dataKey,
    nativeFolder: options.nativeFolder,
    workerUrl: options.checkWorkerUrl,
    onDamage: options.onDamage,
  };
  let stopCheck = async () => {};
  let stopResting = () => {};
  log.info('app.start', {
    version: options.version,
    mode,
    electron: options.runtime.electron,
    platform: process.platform,
  });
  return ok({
    mode,
    handlers: core.handlers,
    log,
    translateFault: translateStoreError,
    session: core.session,
    endSession: core.endSession,
    devices: core.devices,
    start: () => {
      core.start();
      stopCheck = checkLargeStore({ ...check, log });
      stopResting = watchForRest({ db: data.value.store.db, timers: options.timers, log });
    },
    close: async () => {
      stopResting();
      try {
        await Promise.all([core.stop(), stopCheck()]);
      } finally {
        await closeAll();
      }
    },
  });
}

/** The same thread draws the window: between two long steps it gets its turn, so that the first frame need not wait for all. */
function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

function readSetup(path: string, clock: Clock): ReturnType<typeof readProvisioning> {
  const file = readProvisioning(path);
  return file.ok ? checkDates(file.value, clock.now()) : file;
}

/** Loaded only where it is needed: a register that sells never has the state's stand-in in its memory, and starts sooner. */
async function startTraining(options: TrainingWorldOptions): Promise<TrainingWorld> {
  const { startTrainingWorld } = await import('./training/training-world');
  return startTrainingWorld(options);
}

function gateOf({ startsFolder, nativeFolder, machineName }: ComposeOptions): StartGate {
  return { witness: createStartWitness(startsFolder, nativeFolder), machine: machineName };
}

function modeOf(place: DataPlace, environment: 'test' | 'production' | null): RegisterConfig['mode'] {
  if (place.kind === 'training') return 'training';
  return environment ?? (isPlainPlace(place) ? 'test' : 'production');
}

/** A new setup is written first; what is then read back from the store is what counts. */
async function setUp(
  options: ComposeOptions,
  data: OpenData,
  pins: PinHasher,
  given: Provisioned | null,
): Promise<Result<Terminal, AppError>> {
  const { db } = data.store;
  const { clock, ids } = options;
  const apply = { db, dataKey: data.dataKey, clock, ids, pins, randomNonce: () => randomBytes(12) };
  if (given !== null) await applyProvisioning(apply, given);
  return readTerminal(db, data.dataKey);
}

/** A training register empties its own folder at each start, so its rules lie where its operator was told the data is. */
function rulesFolder({ launch, defaultDataFolder }: ComposeOptions): string {
  return launch.dataFolder ?? defaultDataFolder;
}

type CoreParts = ComposeOptions & {
  readonly log: Log;
  readonly config: RegisterConfig;
  readonly data: OpenData;
  readonly pins: PinHasher;
  readonly reports: ReportRunner;
  readonly training: TrainingWorld | null;
  readonly terminal: Terminal;
};

function locksOf({ deviceFolder, nativeFolder, config }: CoreParts): DeviceLocks {
  if (deviceFolder === undefined) return noLocks;
  return createDeviceLocks({ folder: deviceFolder, holder: config.terminal.id, nativeFolder });
}

function buildCore(parts: CoreParts): Core {
  const { config, terminal, training, clock, timers, random, ids, log } = parts;
  const { baseUrl, licenceNumber } = config.biotrack;
  const ports = { clock, timers, random, log };
  const state = { baseUrl, licenceNumber, ...terminal.credentials, location: config.store.location };
  return createCore({
    ...{ config, clock, timers, random, ids, log },
    db: parts.data.store.db,
    rules: readRules({ shippedFile: parts.rulesFile, dataFolder: rulesFolder(parts), mode: config.mode }, log),
    policy: { ...syncPolicyFor(config.mode), settleMs: Math.max(1, config.policy.settleS * 1000) },
    port: createBioTrackClient({ config: { ...state, training: config.biotrack.training }, ...ports, ids }),
    ...buildDevices({
      db: parts.data.store.db,
      setup: terminal.settings.devices,
      machine: {
        ...{ ...ports, hid: parts.hid, locks: locksOf(parts) },
        ...(parts.keys === undefined ? {} : { keys: parts.keys }),
      },
    }),
    push: parts.push,
    reports: parts.reports,
    chooseFile: parts.chooseFile,
    renderPdf: parts.renderPdf,
    onSessionEnd: parts.onSessionEnd,
    verifyPin: (stored, pin) => parts.pins.verify(stored, pin),
    runtime: { ...parts.runtime, sqlite: sqliteVersion(parts.data.store.db) },
    language: parts.launch.language,
    training: training === null ? null : toTrainingPort(training, parts.push, log),
  });
}
