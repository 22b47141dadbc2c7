import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kcv } from '../../../db/key-check';
import { raiseKeyGeneration, readKeyFile, writeKeySlot } from '../../../electron/keys/key-file';
import type { Keystore } from '../../../electron/keys/keystore';
import { type KeyOptions, loadOrCreateKey } from '../../../electron/keys/load-or-create-key';
import { createPlainKeystore } from '../../../electron/keys/plain-keystore';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { aTempFolder } from '../../support/temp-folder';

const dataKey = Buffer.alloc(32, 9);

function aTill(options: Partial<KeyOptions> = {}): KeyOptions {
  const folder = aTempFolder();
  return {
    keyPath: join(folder, 'register.key'),
    storePath: join(folder, 'register.db'),
    keystore: createPlainKeystore('test'),
    newInstallId: () => 'install-1',
    randomKey: () => dataKey,
    ...options,
  };
}

const codeOf = (result: ReturnType<typeof loadOrCreateKey>) => (result.ok ? 'ok' : result.error.code);

it('makes a key on the first start and finds the same one on the next', () => {
  const till = aTill();
  const first = loadOrCreateKey(till);
  const again = loadOrCreateKey({ ...till, randomKey: () => Buffer.alloc(32, 1), newInstallId: () => 'install-2' });
  expect([first, again]).toEqual([
    ok({ dataKey, installId: 'install-1', generation: 1, machine: null, isNew: true }),
    ok({ dataKey, installId: 'install-1', generation: 1, machine: null, isNew: true }),
  ]);
});

it('is new until a start has claimed a store with it', () => {
  const till = aTill();
  loadOrCreateKey(till);
  raiseKeyGeneration(till.keyPath, kcv(dataKey), { generation: 2, machine: null });
  expect(loadOrCreateKey(till)).toEqual(
    ok({ dataKey, installId: 'install-1', generation: 2, machine: null, isNew: false }),
  );
});

it('makes no key for a store that has lost its own', () => {
  const till = aTill();
  writeFileSync(till.storePath, 'anything');
  expect(loadOrCreateKey(till)).toEqual(
    err(appError('E-KEY-01', { code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) })),
  );
  expect(existsSync(till.keyPath)).toBe(false);
});

it.each(['', 'garbage', '{"format":1,"slots":[null,null]}', '{"format":2}'])(
  'never replaces a damaged key file (%j)',
  text => {
    const till = aTill();
    writeFileSync(till.keyPath, text);
    expect(codeOf(loadOrCreateKey(till))).toBe('E-KEY-01');
    expect(readFileSync(till.keyPath, 'utf8')).toBe(text);
  },
);

it('goes back to the slot before when the newest does not check', () => {
  const till = aTill();
  loadOrCreateKey(till);
  const file = readKeyFile(till.keyPath);
  const good = file.kind === 'present' ? file.slots[0] : undefined;
  if (good === undefined) throw new Error('The key file has no slot.');
  writeKeySlot(till.keyPath, {
    ...good,
    version: 2,
    wraps: [{ by: 'plain', wrapped: Buffer.alloc(32, 1).toString('base64') }],
  });
  expect(loadOrCreateKey(till)).toEqual(
    ok({ dataKey, installId: 'install-1', generation: 1, machine: null, isNew: true }),
  );
});

it('says the key cannot be unwrapped, with a code for IT, when no slot checks', () => {
  const till = aTill();
  loadOrCreateKey(till);
  const refusing: Keystore = { ...createPlainKeystore('test'), unwrap: () => err('refused') };
  const before = readFileSync(till.keyPath, 'utf8');
  expect(codeOf(loadOrCreateKey({ ...till, keystore: refusing }))).toBe('E-KEY-01');
  expect(readFileSync(till.keyPath, 'utf8')).toBe(before);
});

it('stops at another key storage than the one it was made with, and writes nothing', () => {
  const till = aTill();
  loadOrCreateKey(till);
  const before = readFileSync(till.keyPath, 'utf8');
  const moved: Keystore = { ...createPlainKeystore('test'), backend: 'gnome_libsecret' };
  expect(loadOrCreateKey({ ...till, keystore: moved })).toEqual(err(appError('E-KEY-02')));
  expect(readFileSync(till.keyPath, 'utf8')).toBe(before);
});

it('has no key without a safe place for it', () => {
  const till = aTill({ keystore: createPlainKeystore('production') });
  expect([loadOrCreateKey(till), existsSync(till.keyPath)]).toEqual([err(appError('E-KEY-02')), false]);
});
