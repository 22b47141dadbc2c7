import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { statusView } from '../../../../shared/ipc/session-views';
import { appError } from '../../../../shared/kernel/error-code';
import { aStation, aVirtualPrinter, sheetsOf } from '../../../support/devices/printer-station';
import { gummies } from '../../../support/outages';
import { aRegister, type TestRegister, until } from '../../../support/register';
import { aTempFolder } from '../../../support/temp-folder';

async function aRegisterWithPrinter() {
  const { paper, at } = await aVirtualPrinter();
  const register = await aRegister({ printer: { kind: 'tcp', ...at, width: 42, drawer: true } });
  await register.signIn();
  await until(async () => (await register.ask('status.current', null)).printer === 'ready');
  return { register, paper };
}

const auditOf = (register: TestRegister, action: string) =>
  listAudit(register.store.db, { after: 0, limit: 999 }).filter(entry => entry.action === action);

async function sellShirt(register: TestRegister): Promise<string> {
  await register.ask('till.open', { requestId: crypto.randomUUID(), openingFloatCents: 0 });
  await register.ask('register.enter', { text: '850000000017' });
  const { cartId, totalCents } = await register.ask('register.current', null);
  const sale = await register.ask('sale.complete', {
    ...{ requestId: crypto.randomUUID(), cartId, totalShownCents: totalCents },
    tenders: [{ kind: 'cash', amountCents: totalCents }],
  });
  return sale.localRef;
}

async function sellGummies(register: TestRegister): Promise<string> {
  await register.ask('till.open', { requestId: crypto.randomUUID(), openingFloatCents: 0 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: gummies });
  const { cartId, totalCents } = await register.ask('register.validate', { requestId: crypto.randomUUID() });
  const tenders = [{ kind: 'cash' as const, amountCents: totalCents }];
  const sale = { requestId: crypto.randomUUID(), cartId, totalShownCents: totalCents, tenders };
  return (await register.ask('sale.complete', sale)).id;
}

/** CUPS as the test plays it, by programs of the same names; what `lp` is given is in a file. */
function aQueueOfTheSystem({ isTaking = true } = {}) {
  const folder = aTempFolder();
  const [taken, standing] = [join(folder, 'taken'), join(folder, 'standing')];
  const be = (state: 'enabled' | 'disabled') => writeFileSync(standing, `printer Front ${state} since Sun`);
  be('enabled');
  writeFileSync(taken, '');
  writeFileSync(join(folder, 'lpstat'), `#!/bin/sh\n/bin/cat "${standing}"\n`, { mode: 0o755 });
  if (isTaking) writeFileSync(join(folder, 'lp'), `#!/bin/sh\n/bin/cat >> "${taken}"\n`, { mode: 0o755 });
  const before = process.env['PATH'];
  process.env['PATH'] = folder;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
  return { be, taken: () => readFileSync(taken, 'latin1') };
}

describe('a sale', () => {
  it('opens the drawer for its cash, as the float did before, names who and what in the audit, and prints its receipt once', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    const localRef = await sellShirt(register);
    await until(() => paper.paper().length === 1);
    await until(async () => (await register.ask('print.jobs', null)).jobs[0]?.state === 'confirmed');
    expect([paper.drawerPulses(), paper.paper()[0]?.codes.map(code => code.text)]).toEqual([2, [localRef]]);
    expect(auditOf(register, 'drawer.opened')).toMatchObject([
      { actorId: 'user-ana', subject: 'drawer:1', detail: { cause: 'till' } },
      { actorId: 'user-ana', subject: 'drawer:2', detail: { cause: 'sale', of: localRef } },
    ]);
    expect((await register.ask('print.jobs', null)).jobs).toMatchObject([
      { document: 'receipt', subject: localRef, state: 'confirmed', requestedByName: 'ANA', isDuplicate: false },
    ]);
  });

  it('is finished without paper, whose receipt waits (row 46), can be called off, and leaves the list empty', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    paper.set({ paper: 'out' });
    await until(async () => (await register.ask('status.current', null)).printer === 'failed');
    await sellShirt(register);
    await until(() => register.pushed.some(({ name }) => name === 'printer.trouble'));
    const { jobs } = await register.ask('print.jobs', null);
    expect([jobs[0]?.state, jobs[0]?.reason, jobs[0]?.canCancel]).toEqual(['queued', 'paper-out', true]);
    await until(() => paper.drawerPulses() === 2);
    const after = await register.ask('print.cancel', { number: 1 });
    expect([after.jobs[0]?.state, sheetsOf(paper)]).toEqual(['cancelled', []]);
    expect(await register.refusal('print.cancel', { number: 1 })).toEqual(appError('E-PRN-03'));
    expect(await register.refusal('print.retry', { number: 77 })).toEqual(appError('E-PRN-03'));
  });
});

it('is saved where the system has no such printer: its receipt waits, and somebody is told (row 46)', async () => {
  const register = await aRegister({ printer: { kind: 'queue', queue: 'nobodys-queue', width: 42, drawer: false } });
  await register.signIn();
  const localRef = await sellShirt(register);
  await until(() => register.pushed.some(({ name }) => name === 'printer.trouble'));
  const [job] = (await register.ask('print.jobs', null)).jobs;
  expect([job?.subject, job?.state]).toEqual([localRef, 'queued']);
});

describe('who asked', () => {
  it('for a second receipt is in the audit, and so is the look at the patient whom it names', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    const saleId = await sellGummies(register);
    await until(() => paper.paper().length === 1);
    await register.ask('sale.reprint', { saleId });
    await register.ask('document.print', { document: { kind: 'receipt', saleId } });
    await until(() => paper.paper().length === 3);
    const reprinted = { actorId: 'user-ana', subject: `sale:${saleId}`, detail: { document: 'receipt' } };
    expect(auditOf(register, 'print.reprinted')).toMatchObject([reprinted, reprinted]);
    const looked = auditOf(register, 'patient.viewed').filter(({ detail }) => detail['screen'] === 'document');
    expect(looked).toMatchObject([
      { actorId: 'user-ana', subject: 'patient:patient-PTEST0001' },
      { actorId: 'user-ana', subject: 'patient:patient-PTEST0001' },
    ]);
  });

  it('to call a print off is in the audit, once', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    paper.set({ paper: 'out' });
    await until(async () => (await register.ask('status.current', null)).printer === 'failed');
    await sellShirt(register);
    await until(async () => (await register.ask('print.jobs', null)).jobs[0]?.reason === 'paper-out');
    await register.ask('print.cancel', { number: 1 });
    await register.refusal('print.cancel', { number: 1 });
    expect(auditOf(register, 'print.cancelled')).toMatchObject([
      { actorId: 'user-ana', subject: 'print-job:1', detail: { document: 'receipt' } },
    ]);
  });
});

describe('the drawer of a till', () => {
  it('opens once for the float, for each movement and for the count, and each is audited with what for', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    const press = { requestId: crypto.randomUUID(), openingFloatCents: 20_000 };
    const { sessionId } = await register.ask('till.open', press);
    await register.ask('till.open', press);
    const cash = { sessionId, note: '', amountCents: 500 } as const;
    await register.ask('till.move', { ...cash, requestId: crypto.randomUUID(), kind: 'cash-in', reason: 'change' });
    await register.ask('till.move', { ...cash, requestId: crypto.randomUUID(), kind: 'drop', reason: 'safe' });
    await register.ask('till.startCount', { sessionId });
    await until(() => paper.drawerPulses() === 4);
    const opened = auditOf(register, 'drawer.opened').map(({ detail }) => detail);
    expect(opened.map(({ cause }) => cause)).toEqual(['till', 'till', 'till', 'till']);
    expect([opened[0]?.['of'], opened[3]?.['of']]).toEqual([sessionId, sessionId]);
  });

  it('that stays shut holds up nothing, and is told to whoever stands there', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    await paper.line.refuse(true);
    await until(async () => (await register.ask('status.current', null)).printer === 'lost');
    await register.ask('till.open', { requestId: crypto.randomUUID(), openingFloatCents: 20_000 });
    await until(() => register.pushed.some(({ name }) => name === 'drawer.trouble'));
    expect((await register.ask('till.current', null))?.openingFloatCents).toBe(20_000);
  });
});

describe('the drawer without a sale', () => {
  it('opens for a reason of the list, which is noted with who gave it', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    await register.ask('drawer.open', { reason: 'make-change', note: '', approvalToken: null });
    await until(() => paper.drawerPulses() === 1);
    expect(auditOf(register, 'drawer.opened')).toMatchObject([
      { actorId: 'user-ana', detail: { cause: 'no-sale', reason: 'make-change', approverId: null } },
    ]);
  });

  it('takes a lead where the list says so, and a note where the reason alone says nothing', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    const open = { reason: 'other', note: 'a coin under the tray', approvalToken: null };
    expect(await register.refusal('drawer.open', { ...open, note: ' ' })).toEqual(appError('E-DRW-02'));
    expect(await register.refusal('drawer.open', { ...open, reason: 'bored' })).toEqual(appError('E-DRW-02'));
    expect(await register.refusal('drawer.open', open)).toEqual(appError('E-AUT-01'));
    expect(paper.drawerPulses()).toBe(0);
    const approvalToken = await register.approval({ action: 'open-drawer', subject: 'other' });
    await register.ask('drawer.open', { ...open, approvalToken });
    await until(() => paper.drawerPulses() === 1);
    expect(auditOf(register, 'drawer.opened')[0]?.detail).toMatchObject({ reason: 'other', approverId: 'user-lee' });
  });

  it('says so when the drawer stays shut, and keeps that too', async () => {
    const { register, paper } = await aRegisterWithPrinter();
    await paper.line.refuse(true);
    await until(async () => (await register.ask('status.current', null)).printer === 'lost');
    const open = { reason: 'make-change', note: '', approvalToken: null };
    expect(await register.refusal('drawer.open', open)).toEqual(appError('E-DRW-01'));
    expect(auditOf(register, 'drawer.stayed-shut')).toMatchObject([{ actorId: 'user-ana', subject: 'drawer:1' }]);
  });
});

describe('the queue of the system', () => {
  it('that stands still leaves the drawer shut, also when it goes on, and the audit says so', async () => {
    const queue = aQueueOfTheSystem();
    const register = await aRegister({ printer: { kind: 'queue', queue: 'Front', width: 42, drawer: true } });
    await register.signIn();
    await until(async () => (await register.ask('status.current', null)).printer === 'ready');
    queue.be('disabled');
    const open = { reason: 'make-change', note: '', approvalToken: null };
    expect(await register.refusal('drawer.open', open)).toEqual(appError('E-DRW-01'));
    expect(auditOf(register, 'drawer.stayed-shut')).toMatchObject([{ detail: { reason: 'offline' } }]);
    queue.be('enabled');
    await until(async () => (await register.ask('status.current', null)).printer === 'ready');
    expect(queue.taken()).toBe('');
    await register.ask('drawer.open', open);
    expect(queue.taken()).toBe('\u001bp\u00002\u00fa');
  });

  it('whose program takes nothing has not printed the receipt: it is said, and nobody is asked whether it came (row 46)', async () => {
    const queue = aQueueOfTheSystem({ isTaking: false });
    const register = await aRegister({ printer: { kind: 'queue', queue: 'Front', width: 42, drawer: false } });
    await register.signIn();
    await until(async () => (await register.ask('status.current', null)).printer === 'ready');
    await sellShirt(register);
    await until(() => register.pushed.some(({ name }) => name === 'printer.trouble'));
    const [job] = (await register.ask('print.jobs', null)).jobs;
    expect([job?.state, job?.reason, job?.asks, job?.canRetry]).toEqual(['failed', 'driver', false, true]);
    expect(queue.taken()).toBe('');
  });
});

it('has no drawer where the terminal has none', async () => {
  const { at } = await aStation();
  const register = await aRegister({ printer: { kind: 'tcp', ...at, width: 42, drawer: false } });
  await register.signIn();
  expect(await register.refusal('drawer.open', { reason: 'make-change', note: '', approvalToken: null })).toEqual(
    appError('E-DRW-01'),
  );
  expect(auditOf(register, 'drawer.opened')).toEqual([]);
});

it('tells everybody at once when the paper runs low, and Settings when the drawer is opened', async () => {
  const { paper, at } = await aVirtualPrinter();
  const printer = { kind: 'tcp', ...at, width: 42, drawer: true, drawerOpenAt: 'high' } as const;
  const register = await aRegister({ printer });
  await register.signIn('lee');
  await until(async () => (await register.ask('status.current', null)).printer === 'ready');
  const told = () =>
    register.pushed.flatMap(({ name, payload }) =>
      name === 'status.changed' ? [statusView.parse(payload)].map(status => `${status.printer} ${status.paper}`) : [],
    );
  await until(() => told().at(-1) === 'ready ok');
  paper.set({ paper: 'near-end' });
  await until(() => told().at(-1) === 'ready near-end');
  await until(() => register.pushed.at(-1)?.name === 'devices.changed');
  expect((await register.ask('devices.view', null)).devices.printer).toMatchObject({
    paper: 'near-end',
    state: 'ready',
  });
  const before = register.pushed.length;
  paper.set({ isDrawerOpen: true });
  await until(() => register.pushed.slice(before).some(({ name }) => name === 'devices.changed'));
  expect((await register.ask('devices.view', null)).devices.printer.drawer).toBe('open');
});
