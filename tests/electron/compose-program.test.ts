import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { composeProgram, type ProgramOptions } from '../../electron/compose-program';
import { createLateLog } from '../../electron/logging/late-log';
import { composeOptions } from '../support/compose-options';
import { ourWindow } from '../support/gate';
import { aTempFolder } from '../support/temp-folder';

async function aProgram(more: Partial<ProgramOptions> = {}) {
  const folder = aTempFolder();
  const written: string[] = [];
  const pushed: string[] = [];
  const lateLog = createLateLog();
  const program = await composeProgram({
    ...(await composeOptions(folder)),
    launch: { dataFolder: folder, provisioningFile: null, language: null, isUnattended: false },
    rulesFile: fileURLToPath(new URL('../../shared/compliance/rules/florida.json', import.meta.url)),
    openLogFile: () => ({ write: line => written.push(line) }),
    print: null,
    lateLog,
    page: () => ({ id: 1, send: name => pushed.push(name), isDestroyed: () => false, isCrashed: () => false }),
    devOrigin: null,
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
