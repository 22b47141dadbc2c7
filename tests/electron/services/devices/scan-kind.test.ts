import { expect, it } from 'vitest';
import { replaceBadges } from '../../../../db/repositories/badges';
import { upsertUser } from '../../../../db/repositories/users';
import { createPatient } from '../../../../db/transactions/save-patient';
import { scanKindOf } from '../../../../electron/services/devices/scan-kind';
import { rulesInForce } from '../../../../electron/services/rules-in-force';
import { floridaFile } from '../../../support/florida-rules';
import { aLicence } from '../../../support/licences';
import { aConfig } from '../../../support/register-config';
import { aStore, t0 } from '../../../support/store';
import { aPatient, aUser } from '../../../support/store-values';

/** A store with one customer whose card looks like no card, and one badge. */
function aDesk() {
  const { db } = aStore();
  const customer = { ...aPatient(), registryId: 'ODD-CARD', cardStatus: null, cardCheckedAt: null };
  createPatient(db, customer, t0, { userId: null });
  upsertUser(db, aUser({ login: 'ana' }), 'hash');
  replaceBadges(db, [{ login: 'ana', code: 'EMP-0001' }]);
  const config = aConfig('http://127.0.0.1:1');
  const clock = { now: () => t0, monotonicMs: () => 0 };
  const context = { db, clock, config, ...rulesInForce(floridaFile(), config) };
  return (text: string, aim: string | null = null) => scanKindOf(context, { text, aim });
}

const plain = (kind: string) => ({ kind, isPersonal: false });
const personal = (kind: string) => ({ kind, isPersonal: true });

it('knows goods, receipts and badges, which may be shown to anybody', () => {
  const kindOf = aDesk();
  expect([
    kindOf('0001000000000029', ']C0'),
    kindOf('850012345015', ']E0'),
    kindOf('010085001234501510LOT42', ']d2'),
    kindOf('REG-2-000123-7K3QX'),
    kindOf('EMP-0001'),
    kindOf('hello'),
  ]).toEqual(['package', 'gtin', 'gs1', 'receipt', 'badge', 'text'].map(plain));
});

it('takes for personal whatever may be a person’s', () => {
  const kindOf = aDesk();
  expect([
    kindOf('P1234567'),
    kindOf('odd-card'),
    kindOf(aLicence(), ']L0'),
    kindOf('@\n\u001e\rANSI 6360', ']L0'),
    kindOf('some text', ']L0'),
  ]).toEqual([personal('card'), personal('card'), personal('licence'), personal('unreadable'), personal('text')]);
});
