import type { WritableDb } from '../../../db/handles';
import { createBioTrackClient } from '../../../electron/biotrack/biotrack-client';
import type { Transport } from '../../../electron/biotrack/transport';
import { type Core, createCore } from '../../../electron/core';
import { createPrinter } from '../../../electron/devices/printer/printer';
import { createKeyboardScanner } from '../../../electron/devices/scanner/keyboard-scanner';
import type { Clock, Ids, Log, Random, Timers } from '../../../electron/ports';
import { floridaFile } from '../../support/florida-rules';
import { inlineReports } from '../../support/inline-reports';
import { aConfig } from '../../support/register-config';
import type { Scenario } from './scenario';

/** Everything of the world that a process is given. */
export type CorePorts = {
  readonly name: string;
  readonly scenario: Scenario;
  readonly db: WritableDb;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  readonly log: Log;
};

const baseUrl = 'http://state.invalid';
const rules = floridaFile();

/** The whole register but its screen, as one of three of a store. */
export function aCore({ name, scenario, db, transport, ...ports }: CorePorts): Core {
  const { clock, timers, random, log } = ports;
  const config = aConfig(baseUrl);
  const port = createBioTrackClient({
    config: {
      ...{ baseUrl, licenceNumber: '999000800', username: 'e014', password: 'pass-e014' },
      ...{ training: true, location: 'FL-0042' },
    },
    ...{ clock, random, log, timers, transport },
  });
  return createCore({
    ...{ ...ports, db, port, rules },
    config: {
      ...config,
      mode: 'test',
      terminal: { id: name, name },
      store: { ...config.store, opens: '00:00', closes: '24:00' },
      biotrack: { ...config.biotrack, validateMode: scenario.validateMode },
      policy: { ...config.policy, offline: scenario.offline },
      grace: scenario.grace,
    },
    policy: scenario.policy,
    scanner: createKeyboardScanner({ clock, random, log, timers }),
    printer: createPrinter({ kind: 'none' }, { clock, timers, random, log }),
    push: () => undefined,
    verifyPin: (stored, pin) => Promise.resolve(stored === pin),
    onSessionEnd: () => undefined,
    runtime: { electron: '-', chromium: '-', node: '-', sqlite: '-' },
    language: null,
    reports: inlineReports(db),
    chooseFile: async () => null,
    renderPdf: async () => null,
    training: null,
  });
}
