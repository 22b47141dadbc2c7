import { expect, it } from 'vitest';
import { aBench } from '../../../support/devices/a-bench';
import { aVirtualPrinter } from '../../../support/devices/printer-station';
import { until } from '../../../support/register';
import { aShopDay, sold, undone } from '../../../support/undo-scenes';

it('says that returned goods have no label, and prints it at the next start, once', async () => {
  const { at } = await aVirtualPrinter();
  const register = await aShopDay({ options: { bench: aBench() } });
  const saleId = await sold(register, [['B2', 2]]);
  const lines = [{ number: 1, quantity: 100 }];
  const { id } = await undone(register, saleId, { kind: 'restock', reason: 'defective', lines });
  const owed = async () => {
    const record = await register.ask('undo.get', { undoId: id });
    const listed = await register.ask('undo.listReturned', null);
    return [...record.packages, ...listed].map(({ needsLabel }) => needsLabel);
  };
  const labels = async () => {
    const { jobs } = await register.ask('print.jobs', null);
    return jobs.filter(({ document }) => document === 'return-label').map(({ state }) => state);
  };
  await until(async () => (await owed()).length === 2);
  expect([await owed(), await labels()]).toEqual([[true, true], []]);
  await register.ask('session.signOut', null);
  await register.signIn('lee');
  await register.ask('devices.choosePrinter', { kind: 'tcp', ...at, columns: 42 });
  for (let start = 0; start < 2; start += 1) {
    await register.core.stop();
    register.core.start();
    await register.signIn('lee');
    await until(async () => (await labels()).every(state => state === 'confirmed') && (await labels()).length > 0);
  }
  expect([await owed(), await labels()]).toEqual([[false, false], ['confirmed']]);
}, 20_000);
