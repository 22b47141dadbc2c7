import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Store } from '../../../db/open';
import { provision } from '../../../db/transactions/provision';
import { createBioTrackClient } from '../../../electron/biotrack/biotrack-client';
import { nodeTimers } from '../../../electron/biotrack/node-timers';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { type Core, createCore } from '../../../electron/core';
import { createPrinter } from '../../../electron/devices/printer/printer';
import { createKeyboardScanner } from '../../../electron/devices/scanner/keyboard-scanner';
import { createPlainKeystore } from '../../../electron/keys/plain-keystore';
import type { Clock, Log } from '../../../electron/ports';
import { type OpenData, openData } from '../../../electron/startup/open-data';
import type { StartGate } from '../../../electron/startup/start-gate';
import type { Cents, CivilDate, Instant } from '../../../shared/kernel/units';
import type { SyncPolicy } from '../../../shared/sync/sync-policy';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import { floridaFile } from '../../support/florida-rules';
import { inlineReports } from '../../support/inline-reports';
import { aConfig } from '../../support/register-config';
import { type Marker, openMarks } from './marks';
import type { TillPlan } from './plan';

export const startsAt = 1_773_165_600_000;

/** As in the shop, but in milliseconds: the sandbox on this machine lands late by less than the settle time. */
export const hurriedPolicy: SyncPolicy = {
  ...syncPolicyFor('test'),
  ...{ tickMs: 10, backoffBaseMs: 10, backoffCapMs: 100, settleMs: 400, lookupDelaysMs: [20, 50], lookupEveryMs: 100 },
  ...{ heartbeatMs: 500, reconnectBaseMs: 20, reconnectCapMs: 50, breakerOpenMs: 50 },
};

const patientLimits = { connectMs: 5_000, readMs: 5_000, writeMs: 5_000, readRetries: 2, readRetryBaseMs: 10 };
const mmur = { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate };

export type Till = {
  readonly core: Core;
  readonly store: Store;
  readonly mark: Marker;
  readonly clock: Clock;
  close(): Promise<void>;
};

export class WillNotOpen extends Error {
  readonly code: string;
  constructor(code: string, params: unknown) {
    super(`The register does not open: ${code} ${JSON.stringify(params)}`);
    this.code = code;
  }
}

export function placeOf(folder: string) {
  const file = (name: string): string => join(folder, name);
  return {
    kind: 'provisioning' as const,
    folder,
    storePath: file('register.db'),
    keyPath: file('register.key'),
    lockPath: file('register.lock'),
  };
}

/** Key, lock and store as every start of the register opens them. */
export function openFolder(folder: string, clock: Clock, gate?: StartGate) {
  return openData({
    place: placeOf(folder),
    environment: 'test',
    keystore: createPlainKeystore('test'),
    clock,
    ids: { uuid: () => v7() },
    randomKey: () => randomBytes(32),
    nativeFolder: join(process.cwd(), 'db', 'native'),
    version: '0.0.0',
    ...(gate === undefined ? {} : { gate }),
  });
}

export function tillClock(epochMs: number): Clock {
  return { now: () => (startsAt + Date.now() - epochMs) as Instant, monotonicMs: () => performance.now() };
}

/** The whole core on a folder, as `compose` builds it, with what it tells the state marked before it leaves. */
export function openTill(plan: TillPlan, log: Log = silent): Till {
  const clock = tillClock(plan.epochMs);
  const { mark, close: closeMarks } = openMarks(plan.marksFile);
  const data = openFolder(plan.folder, clock);
  if (!data.ok) throw new WillNotOpen(data.error.code, data.error.params);
  try {
    return build(plan, log, { data: data.value, clock, mark, closeMarks });
  } catch (thrown) {
    data.value.close();
    closeMarks();
    throw thrown;
  }
}

type Opened = {
  readonly data: OpenData;
  readonly clock: Clock;
  readonly mark: Marker;
  readonly closeMarks: () => void;
};

function build(plan: TillPlan, log: Log, { data, clock, mark, closeMarks }: Opened): Till {
  const { store } = data;
  if (store.db.prepare('SELECT 1 FROM user').get() === undefined) equip(store, clock.now());
  const ports = { clock, timers: nodeTimers, random: Math.random, log, ids: { uuid: () => v7() } };
  const plain = aConfig(plan.baseUrl);
  const config =
    plan.trouble?.kind === 'grace' ? { ...plain, policy: { ...plain.policy, offline: 'grace' as const } } : plain;
  const client = createBioTrackClient({
    ...ports,
    config: {
      ...{ baseUrl: plan.baseUrl, licenceNumber: '999000800', username: 'e014', password: 'pass-e014' },
      ...{ training: true, location: 'FL-0042', limits: patientLimits, pace: null },
    },
  });
  const core = createCore({
    ...ports,
    db: store.db,
    config,
    rules: floridaFile(),
    policy: hurriedPolicy,
    port: marked(client, mark),
    scanner: createKeyboardScanner(ports),
    printer: createPrinter({ kind: 'none' }, ports),
    push: () => undefined,
    verifyPin: async (stored, pin) => {
      mark({ is: 'pin-tried', login: 'ana' });
      return stored === pin;
    },
    onSessionEnd: () => undefined,
    runtime: { electron: '-', chromium: '-', node: process.version, sqlite: '-' },
    language: null,
    reports: inlineReports(store.db),
    chooseFile: async () => null,
    renderPdf: async () => null,
    training: null,
  });
  return {
    ...{ core, store, mark, clock },
    close: async () => {
      try {
        await core.stop();
      } finally {
        client.close();
        data.close();
        closeMarks();
      }
    },
  };
}

function marked(port: BioTrackPort, mark: Marker): BioTrackPort {
  return {
    ...port,
    dispense: (body, stamp) => {
      mark({ is: 'sent', nonce: stamp.nonce });
      return port.dispense(body, stamp);
    },
    undo: (call, stamp, hear) => {
      mark({ is: 'sent', nonce: stamp.nonce });
      return port.undo(call, stamp, hear);
    },
  };
}

function equip({ db }: Store, at: Instant): void {
  const user = (login: string, role: 'cashier' | 'lead') => ({
    ...{ id: `user-${login}`, login, name: login.toUpperCase(), role, mmur, pinHash: 'right' },
  });
  const merchandise = [{ sku: 'TEE', barcode: '850000000017', name: 'T-shirt', priceCents: 2_000 as Cents }];
  provision(db, { users: [user('ana', 'cashier'), user('lee', 'lead')], merchandise, settings: {} }, at);
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
