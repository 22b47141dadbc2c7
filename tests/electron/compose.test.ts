import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, compose } from '../../electron/compose';
import type { ProvisioningInput } from '../../electron/provisioning/schema';
import type { AppError } from '../../shared/kernel/error-code';
import type { Result } from '../../shared/kernel/result';
import { composeOptions } from '../support/compose-options';
import { aProvisioningFile } from '../support/provisioning';
import { aSandbox } from '../support/sync/a-sandbox';
import { aLog } from '../support/sync/ports';
import { aTempFolder } from '../support/temp-folder';

const shippedRules = fileURLToPath(new URL('../../shared/compliance/rules/florida.json', import.meta.url));

type Start = { readonly folder: string; readonly file?: ProvisioningInput; readonly provision?: string };

async function start({ folder, file, provision }: Start): Promise<Result<App, AppError>> {
  const path = provision ?? (file === undefined ? null : join(folder, 'setup.json'));
  if (file !== undefined && path !== null) writeFileSync(path, JSON.stringify(file));
  return compose({
    ...(await composeOptions(folder)),
    launch: { dataFolder: folder, provisioningFile: path, language: null, isUnattended: false },
    rulesFile: shippedRules,
    openLog: () => aLog(),
    push: () => undefined,
  });
}

async function running(options: Start): Promise<App> {
  const started = await start(options);
  if (!started.ok) throw new Error(started.error.code);
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await started.value.close();
  };
  onTestFinished(close);
  return { ...started.value, close };
}

const keyboardOnly = { scanner: { kind: 'keyboard' }, printer: { kind: 'none' } } as const;
const aFile = (baseUrl: string): ProvisioningInput => {
  const file = aProvisioningFile({ devices: keyboardOnly });
  return { ...file, biotrack: { ...file.biotrack, base_url: baseUrl } };
};

describe('starting the register', () => {
  it('opens a training register where nothing was ever set up', async () => {
    const app = await running({ folder: aTempFolder() });
    expect(app.mode).toBe('training');
    const info = await app.handlers['app.info'](null);
    expect(info.ok && info.value.trainingUsers?.map(user => user.login)).toEqual(['ana', 'lee', 'ivy', 'max']);
    const signedIn = await app.handlers['session.signIn']({ user: 'ana', pin: '135790' });
    expect(signedIn.ok).toBe(true);
  });

  it('provisions from a setup file, and opens again from the folder alone', async () => {
    const { baseUrl } = await aSandbox();
    const folder = aTempFolder();
    const first = await running({ folder, file: aFile(baseUrl) });
    expect(first.mode).toBe('test');
    await first.close();
    const again = await running({ folder });
    expect(again.mode).toBe('test');
    expect((await again.handlers['session.signIn']({ user: 'ana', pin: '123456' })).ok).toBe(true);
    expect((await again.handlers['session.signIn']({ user: 'ana', pin: '000000' })).ok).toBe(false);
  });

  it('keeps neither the password nor a PIN where they could be read', async () => {
    const { baseUrl } = await aSandbox();
    const folder = aTempFolder();
    const app = await running({ folder, file: aFile(baseUrl) });
    await app.close();
    for (const name of readdirSync(folder).filter(file => file !== 'setup.json')) {
      const bytes = readFileSync(join(folder, name)).toString('latin1');
      expect([name, bytes.includes('pass-e014'), bytes.includes('123456')]).toEqual([name, false, false]);
    }
  });

  it('is refused while another one has the same folder (row 36)', async () => {
    const { baseUrl } = await aSandbox();
    const folder = aTempFolder();
    await running({ folder, file: aFile(baseUrl) });
    expect(await start({ folder })).toEqual({ ok: false, error: { code: 'E-APP-01', params: {} } });
  });

  it('is refused a setup file that is not one, and starts nothing (row 43)', async () => {
    const folder = aTempFolder();
    const provision = join(folder, 'setup.json');
    writeFileSync(provision, '{"format":2}');
    expect(await start({ folder, provision })).toMatchObject({ ok: false, error: { code: 'E-PRV-01' } });
    expect(readdirSync(folder)).toEqual(['setup.json']);
  });

  it('starts with a wrong rules file of its own, and sells nothing (E-RUL-01)', async () => {
    const folder = aTempFolder();
    writeFileSync(join(folder, 'rules.json'), '{\n  "sets": 1\n}');
    const app = await running({ folder });
    await app.handlers['session.signIn']({ user: 'ana', pin: '135790' });
    const status = await app.handlers['status.current'](null);
    expect(status.ok && status.value.rules).toEqual({ line: 2, problem: 'value-wrong', what: '1' });
    expect((await app.handlers['register.current'](null)).ok).toBe(true);
  });

  it('lets nothing real start without a safe place for its key (row 42)', async () => {
    const { baseUrl } = await aSandbox();
    const folder = aTempFolder();
    const app = await running({ folder, file: aFile(baseUrl) });
    await app.close();
    const keyPath = join(folder, 'register.key');
    writeFileSync(keyPath, readFileSync(keyPath, 'utf8').replaceAll('"plain"', '"os-win32"'));
    expect(await start({ folder })).toEqual({ ok: false, error: { code: 'E-KEY-02', params: {} } });
  });
});
