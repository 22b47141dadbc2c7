import { describe, expect, it, onTestFinished } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import { aBench } from '../../../support/devices/a-bench';
import { aVirtualPrinter } from '../../../support/devices/printer-station';
import { aRegister, type TestRegister, until } from '../../../support/register';
import { rowsOf } from '../../../support/store';

/** A register with a printer of 42 columns, and one of 48 that a lead may choose in its place. */
async function aCounter() {
  const [left, right] = [await aVirtualPrinter(), await aVirtualPrinter({ profile: 'epson-m30iii' })];
  const bench = aBench({ kind: 'tcp', ...left.at, width: 42, drawer: false });
  const register = await aRegister({ bench });
  await register.signIn('lee');
  await until(async () => (await register.ask('status.current', null)).printer === 'ready');
  await register.ask('till.open', { requestId: crypto.randomUUID(), openingFloatCents: 0 });
  const choose = (choice: 'left' | 'right' | 'none') => {
    if (choice === 'none') return register.ask('devices.choosePrinter', { kind: 'none' });
    const { at } = choice === 'left' ? left : right;
    return register.ask('devices.choosePrinter', { kind: 'tcp', ...at, columns: choice === 'left' ? 42 : 48 });
  };
  onTestFinished(() => left.paper.set({ paper: 'ok' }));
  return { register, left: left.paper, right: right.paper, choose };
}

async function sellShirt(register: TestRegister): Promise<string> {
  await register.ask('register.enter', { text: '850000000017' });
  const { cartId, totalCents } = await register.ask('register.current', null);
  const sale = { requestId: crypto.randomUUID(), cartId, totalShownCents: totalCents };
  const tenders = [{ kind: 'cash' as const, amountCents: totalCents }];
  return (await register.ask('sale.complete', { ...sale, tenders })).localRef;
}

const jobsOf = async (register: TestRegister) =>
  (await register.ask('print.jobs', null)).jobs.map(({ number, state, reason, isDuplicate }) =>
    [number, state, reason, isDuplicate ? 'duplicate' : null].filter(word => word !== null).join(' '),
  );
const becomes = (register: TestRegister, ...jobs: readonly string[]) =>
  until(async () => JSON.stringify(await jobsOf(register)) === JSON.stringify(jobs));
/** The references on the paper, and how wide its rules are. */
const paperOf = (printer: Awaited<ReturnType<typeof aCounter>>['left']) =>
  printer
    .paper()
    .map(sheet => [sheet.codes[0]?.text, Math.max(...sheet.lines.map(line => line.text.trimEnd().length))]);

describe('receipts that wait for a printer', () => {
  it('come from the one that is chosen instead, in their order and in its width, and never from both', async () => {
    const { register, left, right, choose } = await aCounter();
    left.set({ paper: 'out' });
    await until(async () => (await register.ask('status.current', null)).printer === 'failed');
    const sold = [await sellShirt(register), await sellShirt(register)];
    await becomes(register, '2 queued paper-out', '1 queued paper-out');
    const seals = () => rowsOf(register.store, 'SELECT sha256 FROM print_job').map(row => JSON.stringify(row));
    const before = seals();
    await choose('right');
    await becomes(register, '2 confirmed', '1 confirmed');
    expect(paperOf(right)).toEqual(sold.map(ref => [ref, 48]));
    expect(seals().filter(seal => before.includes(seal))).toEqual([]);
    left.set({ paper: 'ok' });
    await choose('left');
    const third = await sellShirt(register);
    await becomes(register, '3 confirmed', '2 confirmed', '1 confirmed');
    expect([paperOf(left), right.paper().length]).toEqual([[[third, 42]], 2]);
  });

  it('are over where no printer follows, and are printed as first ones when there is one again', async () => {
    const { register, left, right, choose } = await aCounter();
    left.set({ isCoverOpen: true });
    await until(async () => (await register.ask('status.current', null)).printer === 'failed');
    const sold = await sellShirt(register);
    await becomes(register, '1 queued cover-open');
    await choose('none');
    expect(await jobsOf(register)).toEqual(['1 failed no-printer']);
    expect(await register.refusal('print.retry', { number: 1 })).toEqual(appError('E-PRN-02'));
    expect((await register.ask('print.jobs', null)).jobs[0]?.canRetry).toBe(true);
    await choose('right');
    await register.ask('print.retry', { number: 1 });
    await becomes(register, '2 confirmed', '1 failed no-printer');
    expect([paperOf(right), left.paper()]).toEqual([[[sold, 48]], []]);
  });

  it('are not the one that was begun: what became of that is for a person to say', async () => {
    const { register, left, right, choose } = await aCounter();
    left.outAfter(100);
    await sellShirt(register);
    await becomes(register, '1 sent');
    const second = await sellShirt(register);
    await becomes(register, '2 queued', '1 sent');
    await choose('right');
    await becomes(register, '2 confirmed', '1 unconfirmed interrupted');
    expect(paperOf(right)).toEqual([[second, 48]]);
  });

  it('can be called off after a change of printers, and a test page that nobody heard of is answered', async () => {
    const { register, left, right, choose } = await aCounter();
    left.set({ paper: 'out' });
    right.set({ paper: 'out' });
    await until(async () => (await register.ask('status.current', null)).printer === 'failed');
    await sellShirt(register);
    await becomes(register, '1 queued paper-out');
    await choose('right');
    await becomes(register, '1 queued paper-out');
    await register.ask('print.cancel', { number: 1 });
    expect(await jobsOf(register)).toEqual(['1 cancelled']);
    await choose('none');
    right.set({ paper: 'ok' });
    await choose('right');
    const test = register.handlers['devices.printTest'](null);
    await choose('none');
    expect(await test).toMatchObject({ ok: false });
  });
});
