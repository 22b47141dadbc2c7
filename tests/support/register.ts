import { onTestFinished } from 'vitest';
import { provision } from '../../db/transactions/provision';
import { createPatient } from '../../db/transactions/save-patient';
import { nodeTimers } from '../../electron/biotrack/node-timers';
import type { BioTrackPort } from '../../electron/biotrack/port';
import { type Core, createCore } from '../../electron/core';
import { createPrinter, type PrinterConfig } from '../../electron/devices/printer/printer';
import { createKeyboardScanner } from '../../electron/devices/scanner/keyboard-scanner';
import type { Scanner } from '../../electron/devices/scanner/scanner-driver';
import type { Handlers } from '../../electron/ipc/handlers';
import type { ChooseFile, RenderPdf, Timers } from '../../electron/ports';
import type { Purpose } from '../../electron/services/approvals';
import type { DeviceBench } from '../../electron/services/devices/device-bench';
import type { RegisterConfig } from '../../electron/services/register-config';
import type { RulesFile } from '../../shared/compliance/rules-file';
import { type ChannelName, channels, type Input, type Output, type Sent } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/kernel/error-code';
import type { Cents, CivilDate, Instant } from '../../shared/kernel/units';
import type { MmurRegistration, User } from '../../shared/people/user';
import { syncPolicyFor } from '../../shared/sync/sync-policy';
import { floridaFile } from './florida-rules';
import { inlineReports } from './inline-reports';
import { aConfig } from './register-config';
import { aStore, type TestStore, t0 } from './store';
import { aClient, quickLimits } from './sync/a-client';
import type { RunningSandbox } from './sync/a-sandbox';
import { aSandbox } from './sync/a-sandbox';
import { aLog, type RecordedLog, someIds } from './sync/ports';

export { aConfig };

export type PushedMessage = { readonly name: string; readonly payload: unknown };

/** The whole core under Node: a real store, a real client, the sandbox's `vectors` world; only time is ours. */
export type TestRegister = {
  readonly core: Core;
  readonly handlers: Handlers;
  readonly state: RunningSandbox;
  readonly store: TestStore;
  readonly log: RecordedLog;
  readonly pushed: readonly PushedMessage[];
  /** Calls a channel as the gate would, and holds the answer to the contract. */
  ask<N extends ChannelName>(name: N, input: Sent<N>): Promise<Output<N>>;
  /** The same for a call that is expected to be refused. */
  refusal<N extends ChannelName>(name: N, input: Sent<N>): Promise<AppError>;
  signIn(login?: string): Promise<void>;
  /** A lead says yes; the token of it. */
  approval(purpose: Purpose): Promise<string>;
  /** Moves this register's clock and the state's together. */
  advance(ms: number): Promise<void>;
  patientId(registryId: string): string;
};

export type RegisterOptions = {
  readonly config?: Partial<RegisterConfig>;
  readonly biotrack?: Partial<RegisterConfig['biotrack']>;
  /** For a state that says what no sandbox would. */
  readonly wrap?: (port: BioTrackPort) => BioTrackPort;
  readonly printer?: PrinterConfig;
  readonly scanner?: Scanner;
  /** Devices that a lead may change. */
  readonly bench?: DeviceBench;
  readonly startAt?: Instant;
  readonly rules?: RulesFile;
  /** Of ana, who is otherwise registered far into the future. */
  readonly mmur?: MmurRegistration;
  readonly timers?: Timers;
  readonly chooseFile?: ChooseFile;
  readonly renderPdf?: RenderPdf;
  /** Time that passes by `advance` passes for the clock that does not jump, too. */
  readonly isTimePassing?: boolean;
  /** Whose disk and whose state this one starts with, after that one was stopped. */
  readonly after?: Pick<TestRegister, 'store' | 'state'>;
};

export const registered: MmurRegistration = { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate };
const unregistered: MmurRegistration = { registered: false, id: 'E-099', expiresOn: null };
const aUser = (login: string, role: User['role'], mmur: MmurRegistration) => {
  return { id: `user-${login}`, login, name: login.toUpperCase(), role, mmur, pinHash: 'right' };
};

/** Nothing here is about a slow state, and a busy machine is no outage. */
const patientLimits = { ...quickLimits, readMs: 3_000, writeMs: 2_000 };

export async function aRegister(options: RegisterOptions = {}): Promise<TestRegister> {
  let now: number = options.startAt ?? t0;
  let passedMs = 0;
  const clock = { now: () => now as Instant, monotonicMs: () => performance.now() + passedMs };
  const state = options.after?.state ?? (await aSandbox());
  const store = options.after?.store ?? aStore();
  const log = aLog();
  const pushed: PushedMessage[] = [];
  if (options.after === undefined) setUp(store, state, options.mmur ?? registered);
  const ports = { clock, timers: options.timers ?? nodeTimers, random: () => 0.5, log };
  const config = aConfig(state.baseUrl);
  const client = aClient(state.baseUrl, { limits: patientLimits }, log);
  const core = createCore({
    ...ports,
    db: store.db,
    config: { ...config, biotrack: { ...config.biotrack, ...options.biotrack }, ...options.config },
    rules: options.rules ?? floridaFile(),
    policy: { ...syncPolicyFor('test'), tickMs: 10, heartbeatMs: 100, reconnectBaseMs: 20, reconnectCapMs: 50 },
    port: options.wrap?.(client) ?? client,
    scanner: options.scanner ?? createKeyboardScanner(ports),
    printer: createPrinter(options.printer ?? { kind: 'none' }, ports),
    ...options.bench,
    ids: someIds,
    push: (name, payload) => void pushed.push({ name, payload }),
    verifyPin: async (stored, pin) => stored === pin,
    onSessionEnd: () => undefined,
    runtime: { electron: '-', chromium: '-', node: process.version, sqlite: '-' },
    language: null,
    reports: inlineReports(store.db),
    chooseFile: options.chooseFile ?? (async () => null),
    renderPdf: options.renderPdf ?? (async () => null),
    training: null,
  });
  core.start();
  onTestFinished(() => core.stop());
  const call = async <N extends ChannelName>(name: N, input: Sent<N>) =>
    core.handlers[name](channels[name].input.parse(input) as Input<N>);
  const register: TestRegister = {
    ...{ core, handlers: core.handlers, state, store, log, pushed },
    ask: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
      return channels[name].output.parse(answer.value) as Output<typeof name>;
    },
    refusal: async (name, input) => {
      const answer = await call(name, input);
      if (answer.ok) throw new Error(`${name} was expected to be refused.`);
      return answer.error;
    },
    signIn: async (login = 'ana') => {
      const answer = await core.handlers['session.signIn']({ user: login, pin: 'right' });
      if (!answer.ok) throw new Error(`${login} could not sign in: ${answer.error.code}`);
    },
    approval: async purpose =>
      (await register.ask('approval.request', { ...purpose, user: 'lee', pin: 'right', reason: 'as agreed' })).token,
    advance: async ms => {
      now += ms;
      if (options.isTimePassing === true) passedMs += ms;
      await state.control('/clock', { advance_s: Math.round(ms / 1000) });
      // A heartbeat may have seen the one clock moved and the other not yet.
      await until(async () => Math.abs((await register.ask('status.current', null)).clockOffS ?? 0) < 60);
    },
    patientId: card => `patient-${card}`,
  };
  await until(async () => (await register.ask('status.current', null)).inventory.syncedAt !== null);
  return register;
}

/** Waits for what happens on its own: the network, the sending of sales. */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs = 5_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('It did not come about in time.');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

function setUp(store: TestStore, state: RunningSandbox, mmur: MmurRegistration): void {
  const users = [
    aUser('ana', 'cashier', mmur),
    aUser('lee', 'lead', registered),
    aUser('max', 'cashier', unregistered),
  ];
  const merchandise = [{ sku: 'TEE', barcode: '850000000017', name: 'T-shirt', priceCents: 2_000 as Cents }];
  provision(store.db, { users, merchandise, settings: {} }, t0);
  for (const card of ['PTEST0001', 'PTEST0002', 'PTEST0003', 'PTEST0004']) addPatient(store, state, card);
}

function addPatient(store: TestStore, state: RunningSandbox, card: string): void {
  const patient = state.sandbox.world().patients.get(card);
  if (patient === undefined) throw new Error(`The vectors have no ${card}.`);
  const created = createPatient(
    store.db,
    {
      id: `patient-${card}`,
      firstName: patient.firstName,
      lastName: patient.lastName,
      dateOfBirth: patient.dob as CivilDate,
      registryId: card,
      registryState: 'FL',
      registryExpiresOn: patient.cardExpiration as CivilDate,
      cardStatus: null,
      cardCheckedAt: null,
    },
    t0,
    { userId: null },
  );
  if (!created.ok) throw new Error(`${card} was there already.`);
}
