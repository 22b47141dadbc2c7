import { expect, it } from 'vitest';
import { aLeadsRegister, reachesStatus, sellGummies, withoutQueries } from '../../../support/queue-scenes';

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
