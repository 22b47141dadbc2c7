import { describe, expect, it } from 'vitest';
import { aRegister, type TestRegister } from '../../../support/register';

const shirt = '850000000017';

async function entering(text: string, before: (register: TestRegister) => Promise<unknown> = async () => null) {
  const register = await aRegister();
  await register.signIn();
  await before(register);
  const outcome = await register.ask('register.enter', { text });
  return { outcome, view: await register.ask('register.current', null) };
}

describe('what the scanner or the keyboard gave', () => {
  it('puts a package in the cart by its 16 digits', async () => {
    const { outcome, view } = await entering('0001000000000029');
    expect(outcome).toEqual({ kind: 'added', lineId: view.lines[0]?.id });
    expect(view.lines[0]?.item.name).toBe('Vape cart 1 g');
  });

  it('finds a package by an old label as well', async () => {
    expect((await entering('OLD-LABEL-1')).view.lines[0]?.item.barcode).toBe('0001000000000029');
  });

  it('chooses the patient by the card, however it is written', async () => {
    expect((await entering(' ptest0001 ')).view.patient?.registryId).toBe('PTEST0001');
  });

  it('puts merchandise in the cart by its barcode', async () => {
    expect((await entering(shirt)).view.lines[0]?.item.kind).toBe('merchandise');
  });

  it('offers what the words match', async () => {
    const { outcome } = await entering('vape');
    expect(outcome.kind === 'matches' && outcome.items.map(item => item.name)).toContain('Vape cart 1 g');
  });

  it('names a package that this store does not have (row 9)', async () => {
    const { outcome, view } = await entering('0001000000009999');
    expect(outcome).toEqual({ kind: 'refused', code: 'E-ITM-01', params: {} });
    expect(view.lines).toEqual([]);
  });

  it.each(['a\u0000b', '\u001b[2J', 'x'.repeat(10_000), '<script>alert(1)</script>'])(
    'refuses a scan that cannot be one, and leaves the cart as it was (row 10): %#',
    async text => {
      const { outcome, view } = await entering(text, register => register.ask('register.enter', { text: shirt }));
      expect(outcome).toEqual({ kind: 'refused', code: 'E-ITM-02', params: {} });
      expect(view.lines.map(line => line.item.barcode)).toEqual([shirt]);
    },
  );

  it('says why a package cannot be sold (row 11, TV24)', async () => {
    expect((await entering('0001000000000061')).outcome).toEqual({
      kind: 'refused',
      code: 'E-ITM-03',
      params: { reason: 'ITEM_NOT_RESALABLE' },
    });
  });

  it('does not add a package of one twice (row 12)', async () => {
    const { outcome } = await entering('0001000000000045', async register => {
      await register.state.control('/fixture', { packages: { '0001000000000045': { quantity: '1.00' } } });
      await register.ask('inventory.sync', null);
      await new Promise(resolve => setTimeout(resolve, 300));
      await register.ask('register.enter', { text: '0001000000000045' });
    });
    expect(outcome).toEqual({ kind: 'refused', code: 'E-ITM-04', params: {} });
  });
});
