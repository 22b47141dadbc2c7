import { expect, it } from 'vitest';
import { auditGenesis, createAuditSeal } from '../../db/audit-seal';
import { aKey } from '../support/store';

it('gives one MAC for one key, one entry and one predecessor, and another for any other', () => {
  const seal = createAuditSeal(aKey());
  const macs = [
    seal(auditGenesis, 'entry'),
    createAuditSeal(aKey())(auditGenesis, 'entry'),
    seal(auditGenesis, 'Entry'),
    seal(seal(auditGenesis, 'entry'), 'entry'),
    createAuditSeal(aKey(2))(auditGenesis, 'entry'),
  ].map(mac => mac.toString('hex'));
  expect(macs[0]).toBe(macs[1]);
  expect(new Set(macs).size).toBe(4);
  expect(macs.every(mac => mac.length === 64)).toBe(true);
});
