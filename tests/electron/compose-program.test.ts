import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { nodeTimers } from '../../electron/biotrack/node-timers';
import { composeProgram, type ProgramOptions } from '../../electron/compose-program';
import { createPlainKeystore } from '../../electron/keys/plain-keystore';
import { createLateLog } from '../../electron/logging/late-log';
import { err, ok } from '../../shared/kernel/result';
import { bundleWorker } from '../support/bundle-worker';
import { ourWindow } from '../support/gate';
import { realClock, someIds } from '../support/sync/ports';
import { aTempFolder } from '../support/temp-folder';

async function aProgram(more: Partial<ProgramOptions> = {}) {
  const folder = aTempFolder();
  const written: string[] = [];
  const pushed: string[] = [];
  const lateLog = createLateLog();
  const program = await composeProgram({
    launch: { dataFolder: folder, provisioningFile: null, language: null, isUnattended: false },
    defaultDataFolder: folder,
    version: '0.1.0',
    runtime: { electron: '-', chromium: '-', node: process.version },
    osKeystore: () => createPlainKeystore('production'),
    startsFolder: `${folder}/starts`,
    hid: { list: async () => ok([]), open: async () => err('gone') },
    pinWorkerUrl: await bundleWorker('electron/workers/pin-hash-worker.ts'),
    checkWorkerUrl: new URL('file:///nothing-here'),
    reportWorkerUrl: new URL('file:///nothing-here'),
    chooseFile: async () => null,
    renderPdf: async () => null,
    rulesFile: fileURLToPath(new URL('../../shared/compliance/rules/florida.json', import.meta.url)),
    nativeFolder: 'db/native',
    openLogFile: () => ({ write: line => written.push(line) }),
    print: null,
    lateLog,
    page: () => ({ id: 1, send: name => pushed.push(name), isDestroyed: () => false, isCrashed: () => false }),
    devOrigin: null,
    onSessionEnd: () => undefined,
    onDamage: () => undefined,
    clock: realClock,
    timers: nodeTimers,
    random: () => 0.5,
    ids: someIds,
    ...more,
  });
  if (program.ok) onTestFinished(() => program.value.app.close());
  return { program, written, pushed, lateLog };
}

it('answers the page of its own window, pushes to it and writes to the log', async () => {
  const { program, written, pushed, lateLog } = await aProgram();
  if (!program.ok) throw new Error(program.error.code);
  const { gate } = program.value;
  const credentials = { user: 'ana', pin: '135790' };
  expect(await gate.handle('session.signIn', credentials, { ...ourWindow, windowId: 2 })).toMatchObject({
    ok: false,
    code: 'E-IPC-01',
  });
  expect(await gate.handle('session.signIn', credentials, ourWindow)).toMatchObject({ ok: true });
  expect(pushed).toContain('session.changed');
  lateLog.log.info('app.ready', { ms: 1 });
  expect(written.map(line => (JSON.parse(line) as { readonly event: string }).event)).toEqual(
    expect.arrayContaining(['app.start', 'app.ready']),
  );
});

it('says why it does not begin', async () => {
  const launch = { dataFolder: aTempFolder(), provisioningFile: '/nothing/here.json', language: null } as const;
  const { program } = await aProgram({ launch: { ...launch, isUnattended: true } });
  expect(program).toMatchObject({ ok: false, error: { code: 'E-PRV-01' } });
});
