import { expect, it } from 'vitest';
import { createOutagesStore } from '../../../../renderer/features/reports/outages-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anOutage } from '../../support/outages';

it('loads, prints, and keeps what the record of a notice made of an outage', async () => {
  const notice = { at: 5, by: 'Lee' };
  const { client, bridge } = aClient({
    'outage.list': () => [anOutage(), anOutage({ id: 'o-0' })],
    'outage.print': () => null,
    'outage.recordNotice': () => anOutage({ notice }),
  });
  const store = createOutagesStore(client);
  await store.getState().load();
  await store.getState().print('o-1');
  await store.getState().recordNotice('o-1');
  const { outages, wasPrinted } = store.getState();
  expect([outages?.map(({ notice: told }) => told), wasPrinted]).toEqual([[notice, null], true]);
  expect(bridge.inputsOf('outage.print')).toEqual([{ outageId: 'o-1' }]);
});

it('says what did not work', async () => {
  const { client } = aClient({
    'outage.list': () => failure('E-IPC-04'),
    'outage.print': () => failure('E-PRN-02'),
    'outage.recordNotice': () => failure('E-INC-01'),
  });
  const store = createOutagesStore(client);
  const { load, print, recordNotice } = store.getState();
  const codes = [];
  for (const act of [load, () => print('o-1'), () => recordNotice('o-1')]) {
    await act();
    codes.push(store.getState().failure?.code);
  }
  expect([codes, store.getState().wasPrinted]).toEqual([['E-IPC-04', 'E-PRN-02', 'E-INC-01'], false]);
});
