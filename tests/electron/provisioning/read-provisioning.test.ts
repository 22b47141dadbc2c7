import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDates, parseProvisioning, readProvisioning } from '../../../electron/provisioning/read-provisioning';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { appError } from '../../../shared/kernel/error-code';
import { err } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/units';
import { aProvisioningFile } from '../../support/provisioning';
import { aTempFolder } from '../../support/temp-folder';

const refused = (reason: string) => err(appError('E-PRV-01', { reason }));
const parse = (change: object) => parseProvisioning(JSON.stringify({ ...aProvisioningFile(), ...change }));
const { biotrack, store, users } = aProvisioningFile();

it('reads a file that is right', () => {
  const path = join(aTempFolder(), 'setup.json');
  writeFileSync(path, `\uFEFF${JSON.stringify(aProvisioningFile())}`);
  expect(readProvisioning(path)).toMatchObject({ ok: true, value: { terminal: { id: 'REG-2', name: 'Front 2' } } });
});

it('refuses a production file for want of a signature', () => {
  expect(parse({ environment: 'production', biotrack: { ...biotrack, base_url: 'https://state.example' } })).toEqual(
    refused('unsigned'),
  );
});

it('refuses plain HTTP that leaves the computer', () => {
  const verdicts = [
    'http://127.0.0.1:1',
    'http://localhost:1',
    'http://[::1]:1',
    'https://state.example',
    'http://state.example',
    'http://127.0.0.1.evil.example',
  ].map(base_url => parse({ biotrack: { ...biotrack, base_url } }).ok);
  expect(verdicts).toEqual([true, true, true, true, false, false]);
});

it.each<[string, object, string]>([
  ['an unknown field', { colour: 1 }, 'unknown field colour'],
  [
    'an unknown field further in, made safe to show',
    { store: { ...store, 'p<b>\u202e': 1 } },
    'store: unknown field p?b??',
  ],
  ['a missing one', { store: undefined }, 'store: missing or of the wrong kind'],
  ['a wrong zone', { store: { ...store, time_zone: 'Mars/Base' } }, 'store.time_zone: not a time zone'],
  ['a wrong PIN', { users: [{ ...users[0], pin: '12' }] }, 'users.0.pin: not valid'],
  [
    'a PIN too short for real sales',
    { environment: 'production', users: [{ ...users[0], pin: '1234' }] },
    'users: a PIN of fewer than six digits',
  ],
])('names the field: %s', (_what, change, reason) => {
  expect(parse(change)).toEqual(refused(reason));
});

it.each([
  ['', 'not JSON'],
  ['{"biotrack":{"password":"hunter2"', 'not JSON'],
  ['[]', 'not a setup file'],
  ['null', 'not a setup file'],
  [' '.repeat(262_145), 'larger than 256 KiB'],
])('says what is wrong without quoting it', (text, reason) => {
  expect(parseProvisioning(text)).toEqual(refused(reason));
});

it('never quotes a secret, whatever is wrong with the file', () => {
  const broken = [
    { environment: 5 },
    { users: 5 },
    { biotrack: { ...biotrack, training: 7 } },
    { terminal: { id: 'pass-e014' } },
  ];
  expect(JSON.stringify(broken.map(parse))).not.toContain('pass-e014');
});

it('says that a file cannot be read, whichever way it cannot', () => {
  const folder = aTempFolder();
  const big = join(folder, 'big.json');
  writeFileSync(big, ' '.repeat(300_000));
  expect([readProvisioning(join(folder, 'missing.json')), readProvisioning(folder), readProvisioning(big)]).toEqual([
    refused('cannot be read'),
    refused('cannot be read'),
    refused('larger than 256 KiB'),
  ]);
});

it('refuses rates that have not begun, because nobody would know what to charge until then', () => {
  const tax = { rates: [{ class: 'merchandise' as const, bp: 750, from: '2026-03-11' }] };
  const file = provisioningFile.parse(aProvisioningFile({ store: { ...aProvisioningFile().store, tax } }));
  const at = (text: string) => checkDates(file, Date.parse(text) as Instant);
  expect([at('2026-03-11T03:59:59Z'), at('2026-03-11T04:00:00Z')]).toEqual([
    refused('store.tax.rates: no rate for merchandise on 2026-03-10'),
    { ok: true, value: file },
  ]);
});

it('names the rate that overlaps another', () => {
  const rate = { class: 'merchandise' as const, bp: 750, from: '2026-01-01' };
  const store = { ...aProvisioningFile().store, tax: { rates: [rate, rate] } };
  expect(parse({ store })).toEqual(refused('store.tax.rates.1: two rates for merchandise from 2026-01-01'));
});
