import { expect, it } from 'vitest';
import { getEntry } from '../../../../db/repositories/outbox';
import { queueDecisions } from '../../../../electron/services/queue/decide';
import { readReportView } from '../../../../electron/services/queue/queue-view';
import type { ServiceContext } from '../../../../electron/services/service-context';
import { aLeadsRegister, reachesStatus, sellGummies, withoutQueries } from '../../../support/queue-scenes';
import { later } from '../../../support/store';
import { aShop, sell } from '../../../support/store-scenes';
import { aUser } from '../../../support/store-values';

it('writes nothing where somebody else took over while the state was asked', async () => {
  let letGo: () => void = () => undefined;
  const register = await aLeadsRegister({
    wrap: port => {
      const blind = withoutQueries(port);
      return {
        ...blind,
        listSales: async query => {
          if (query.by === 'watermark') {
            await new Promise<void>(resolve => {
              letGo = resolve;
            });
          }
          return blind.listSales(query);
        },
      };
    },
  });
  await register.state.control('/faults', { mode: 'html_200', action: 'sale_dispense', times: 1 });
  const { id: saleId } = await sellGummies(register);
  await reachesStatus(register, saleId, 'checking');
  await register.ask('queue.retry', { saleId });
  for (let tries = 0; tries < 200 && (await statusOf()) !== 'needs-review'; tries += 1) {
    letGo();
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  const pending = register.refusal('queue.landed', { saleId, biotrackSaleId: '1', reason: 'seen there' });
  await register.signIn('max');
  letGo();
  expect(await pending).toMatchObject({ code: 'E-QUE-01' });
  expect(await statusOf()).toBe('needs-review');

  async function statusOf(): Promise<string> {
    return (await register.ask('sale.get', { saleId })).syncStatus;
  }
});

it('calls nothing off unasked that was perhaps sent before the disk was put back, and shows no way to', async () => {
  const store = aShop();
  sell(store);
  const outboxId = 'outbox-sale-1';
  let mayHaveLeft = true;
  const context = {
    ...{ db: store.db, operator: () => aUser(), mayHaveLeft: () => mayHaveLeft, settling: () => null },
    clock: { now: () => later(60_000), monotonicMs: () => 0 },
  } as unknown as ServiceContext;
  const sync = {
    hurry: () => undefined,
    retrySignIn: () => undefined,
    status: () => ({ state: 'running', inFlight: 0 }),
  };
  const { cancel } = queueDecisions(context, { sync, onDecided: () => undefined } as never);
  const state = () => [getEntry(store.db, outboxId).state, readReportView(context, outboxId).actions];
  expect(await cancel('sale-1', 'never-left', 'the patient left')).toMatchObject({ error: { code: 'E-QUE-01' } });
  expect(state()).toEqual(['queued', ['retry']]);
  mayHaveLeft = false;
  expect(state()).toEqual(['queued', ['retry', 'cancel']]);
  expect(await cancel('sale-1', 'never-left', 'the patient left')).toMatchObject({ ok: true });
  expect(state()).toEqual(['cancelled', []]);
});
