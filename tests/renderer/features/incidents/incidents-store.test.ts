import { expect, it } from 'vitest';
import { createIncidentsStore } from '../../../../renderer/features/incidents/incidents-store';
import { aClient } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { anIncident } from '../../support/incidents';
import { aSale } from '../../support/views';

it('shows what a step made of an incident, and what forbids it', async () => {
  const { client } = aClient({
    'incident.list': () => [anIncident()],
    'incident.returnMoney': () => anIncident({ isMoneyReturned: true }),
    'incident.recordGoods': () => failure('E-INC-01'),
  });
  const store = createIncidentsStore(client);
  await store.getState().load();
  store.getState().open('s-1');
  await store.getState().returnMoney({ saleId: 's-1', references: [] });
  await store.getState().recordGoods({ saleId: 's-1', goods: 'kept', reason: 'as found' });
  const { incidents, openId, failure: shown } = store.getState();
  expect([incidents[0]?.isMoneyReturned, openId, shown?.code]).toEqual([true, 's-1', 'E-INC-01']);
});

it('leaves an incident that is closed, and asks what is still open', async () => {
  const answers = [[anIncident()], []];
  const { client } = aClient({
    'incident.list': () => answers.shift() ?? [],
    'incident.close': () => anIncident({ isMoneyReturned: true, goods: 'kept' }),
  });
  const store = createIncidentsStore(client);
  await store.getState().load();
  store.getState().open('s-1');
  await store.getState().close({ saleId: 's-1', reason: 'done' });
  expect(store.getState()).toMatchObject({ incidents: [], openId: null, failure: null });
});

it('asks again when a sale is refused, and never for somebody who may not see it', async () => {
  const { client, bridge } = aClient({ 'incident.list': () => [anIncident()] });
  const store = createIncidentsStore(client);
  bridge.push('sale.changed', aSale({ syncStatus: 'refused' }));
  expect(bridge.inputsOf('incident.list')).toHaveLength(0);
  await store.getState().load();
  bridge.push('sale.changed', aSale({ syncStatus: 'synced' }));
  bridge.push('sale.changed', aSale({ syncStatus: 'refused' }));
  expect(bridge.inputsOf('incident.list')).toHaveLength(2);
});
