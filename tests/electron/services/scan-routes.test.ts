import { describe, expect, it } from 'vitest';
import { replaceBadges } from '../../../db/repositories/badges';
import { replaceMerchandise } from '../../../db/repositories/merchandise';
import type { ScanOutcomeView, ScanScreen } from '../../../shared/ipc/register-views';
import type { Cents } from '../../../shared/kernel/units';
import { aLicence } from '../../support/licences';
import { aRegister, type TestRegister, until } from '../../support/register';

const tee = '850000000017';
/** A number with the check digit that the trade wants; the one of the vectors has none. */
const mug = '850000000018';
const capsules = '0001000000000029';

/** What the screen is told of a scan made there. */
async function heard(
  register: TestRegister,
  screen: ScanScreen,
  text: string,
  dialog: 'none' | 'closed' | 'badge' = 'none',
): Promise<ScanOutcomeView> {
  await register.ask('scan.listen', { screen, dialog });
  const from = register.pushed.length;
  await register.ask('scan.typed', { text });
  const told = register.pushed.slice(from).filter(message => message.name === 'scan.heard');
  expect(told.length).toBe(1);
  return told[0]?.payload as ScanOutcomeView;
}

async function aShopWithASale() {
  const register = await aRegister();
  replaceBadges(register.store.db, [{ login: 'lee', code: 'EMP-0002' }]);
  await register.signIn();
  await register.ask('till.open', { requestId: '00000000-0000-4000-8000-000000000001', openingFloatCents: 0 });
  const view = await register.ask('register.current', null);
  await register.ask('register.enter', { text: tee });
  const { totalCents } = await register.ask('register.current', null);
  const sale = await register.ask('sale.complete', {
    requestId: '00000000-0000-4000-8000-000000000002',
    cartId: view.cartId,
    totalShownCents: totalCents,
    tenders: [{ kind: 'cash', amountCents: totalCents }],
  });
  await register.ask('register.newSale', null);
  return { register, sale };
}

const refusedWith = (code: string) => expect.objectContaining({ kind: 'refused', code });
const inQuestion = (code: string) => ({ kind: 'refused', screen: 'question', code, params: {} });

describe('what a scan means where it was made', () => {
  it('on Register: goods, people, a receipt while the cart is empty, and nobody’s badge', async () => {
    const { register, sale } = await aShopWithASale();
    expect([
      await heard(register, 'register', sale.localRef),
      await heard(register, 'register', 'EMP-0002'),
      await heard(register, 'register', 'PTEST0001'),
      await heard(register, 'register', capsules),
      await heard(register, 'register', sale.localRef),
      await heard(register, 'register', 'REG-9-000001-AAAAA'),
    ]).toEqual([
      { kind: 'sale-found', saleId: sale.id },
      { kind: 'refused', code: 'E-SCN-05', params: { name: 'LEE' } },
      expect.objectContaining({ kind: 'patient-chosen' }),
      expect.objectContaining({ kind: 'added' }),
      refusedWith('E-SCN-02'),
      { kind: 'refused', code: 'E-UND-06', params: { terminal: 'REG-9' } },
    ]);
  });

  it('on Register: a package by what a GS1 code says of it, and goods by their number however long', async () => {
    const register = await aRegister();
    replaceMerchandise(register.store.db, [{ sku: 'MUG', barcode: mug, name: 'Mug', priceCents: 900 as Cents }]);
    await register.signIn();
    const gs1 = await heard(register, 'register', `]d2${'0109501101530003'}21OLD-LABEL-1`);
    const ean = await heard(register, 'register', `]E00${mug}`);
    const view = await register.ask('register.current', null);
    expect([gs1.kind, ean.kind, view.lines.map(line => line.item.name)]).toEqual([
      'added',
      'added',
      ['Vape cart 1 g', 'Mug'],
    ]);
    expect(await heard(register, 'register', ']C10109501101530004')).toEqual(refusedWith('E-ITM-02'));
  });

  it('on Patients: people; and goods go to the cart wherever they are scanned', async () => {
    const register = await aRegister();
    await register.signIn();
    expect([await heard(register, 'patients', 'PTEST0001'), await heard(register, 'patients', capsules)]).toEqual([
      { kind: 'patient-found', patientId: 'patient-PTEST0001' },
      expect.objectContaining({ kind: 'added' }),
    ]);
  });

  it('on Sales: the sale of a receipt, and the sales of goods and people', async () => {
    const { register, sale } = await aShopWithASale();
    expect([
      await heard(register, 'sales', sale.localRef),
      await heard(register, 'sales', capsules),
      await heard(register, 'sales', 'OLD-LABEL-1'),
      await heard(register, 'sales', '0001000000009999'),
      await heard(register, 'sales', 'PTEST0001'),
      await heard(register, 'sales', aLicence()),
      await heard(register, 'sales', 'EMP-0002'),
    ]).toEqual([
      { kind: 'sale-found', saleId: sale.id },
      { kind: 'search', screen: 'sales', text: capsules },
      { kind: 'search', screen: 'sales', text: capsules },
      { kind: 'search', screen: 'sales', text: '0001000000009999' },
      { kind: 'search', screen: 'sales', text: 'PTEST0001' },
      refusedWith('E-SCN-03'),
      refusedWith('E-SCN-05'),
    ]);
  });

  it('on Inventory: the package, and no people', async () => {
    const register = await aRegister();
    await register.signIn();
    expect([
      await heard(register, 'inventory', capsules),
      await heard(register, 'inventory', 'OLD-LABEL-1'),
      await heard(register, 'inventory', tee),
      await heard(register, 'inventory', '0001000000009999'),
      await heard(register, 'inventory', 'PTEST0001'),
      await heard(register, 'inventory', 'a\u0000b'),
    ]).toEqual([
      { kind: 'search', screen: 'inventory', text: capsules },
      { kind: 'search', screen: 'inventory', text: capsules },
      { kind: 'search', screen: 'inventory', text: 'TEE' },
      refusedWith('E-ITM-01'),
      refusedWith('E-SCN-04'),
      refusedWith('E-ITM-02'),
    ]);
  });

  it.each(['reports', 'settings'] as const)('on %s: nothing but a receipt', async screen => {
    const { register, sale } = await aShopWithASale();
    expect([
      await heard(register, screen, sale.localRef),
      await heard(register, screen, capsules),
      await heard(register, screen, aLicence()),
    ]).toEqual([{ kind: 'sale-found', saleId: sale.id }, refusedWith('E-SCN-04'), refusedWith('E-SCN-04')]);
  });

  it('over a question: nothing but the badge that it asks for, and the cart stays as it was', async () => {
    const register = await aRegister();
    replaceBadges(register.store.db, [{ login: 'lee', code: 'EMP-0002' }]);
    await register.signIn();
    expect([
      await heard(register, 'register', capsules, 'closed'),
      await heard(register, 'register', 'EMP-0002', 'closed'),
      await heard(register, 'sales', 'a\u0000b', 'closed'),
      await heard(register, 'register', capsules, 'badge'),
      await heard(register, 'register', 'EMP-0002', 'badge'),
      (await register.ask('register.current', null)).lines,
    ]).toEqual([
      ...[inQuestion('E-SCN-06'), inQuestion('E-SCN-06'), inQuestion('E-SCN-06'), inQuestion('E-SCN-06')],
      { kind: 'badge', login: 'lee' },
      [],
    ]);
  });

  it('over a question that asks for a badge: one that nobody has is told from what is no badge', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('scan.listen', { screen: 'register', dialog: 'none' });
    await register.ask('scan.typed', { text: 'PTEST0001' });
    const codesOf = async (...texts: readonly string[]) => {
      const codes: unknown[] = [];
      for (const text of texts) {
        const outcome = await heard(register, 'sales', text, 'badge');
        codes.push(outcome.kind === 'refused' ? [outcome.screen, outcome.code] : outcome.kind);
      }
      return codes;
    };
    const nobodys = ['EMP-9999', 'P99999999', '012345678905'];
    const others = [
      capsules,
      tee,
      'OLD-LABEL-1',
      'PTEST0001',
      'REG-9-000001-AAAAA',
      aLicence(),
      ']d2010950110153000321X',
    ];
    expect([await codesOf(...nobodys), await codesOf(...others), await codesOf('a\u0000b')]).toEqual([
      nobodys.map(() => ['question', 'E-SCN-07']),
      others.map(() => ['question', 'E-SCN-06']),
      [['question', 'E-ITM-02']],
    ]);
  });

  it('before anybody has signed in: who is about to', async () => {
    const register = await aRegister();
    replaceBadges(register.store.db, [{ login: 'lee', code: 'EMP-0002' }]);
    await register.ask('scan.typed', { text: 'EMP-0002' });
    await register.ask('scan.typed', { text: 'PTEST0001' });
    await until(() => register.log.lines.some(line => line.startsWith('scan.ignored')));
    await register.ask('scan.typed', { text: 'a\u0000b' });
    const nobodys = { kind: 'refused', screen: 'sign-in', code: 'E-SCN-07', params: {} };
    expect(register.pushed.filter(message => message.name === 'scan.heard').map(({ payload }) => payload)).toEqual([
      { kind: 'badge', login: 'lee' },
      nobodys,
      { ...nobodys, code: 'E-ITM-02' },
    ]);
  });
});
