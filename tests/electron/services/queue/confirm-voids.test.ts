import { expect, it } from 'vitest';
import type { Answer, SalesQuery, StateSale } from '../../../../electron/biotrack/port';
import { confirmVoids } from '../../../../electron/services/queue/confirm-voids';
import { appError } from '../../../../shared/kernel/error-code';
import { err, ok } from '../../../../shared/kernel/result';
import { aDesk } from '../../../support/sync/a-desk';
import { answered, aStateSale, refusal, silent } from '../../../support/sync/fake-port';

const one = aStateSale({ status: 'VOIDED' });
const other = aStateSale({ status: 'VOIDED', biotrackSaleId: '88013', transactionId: '650102' });

/** What each way of asking brings, and which were tried. */
async function confirm(
  play: (query: SalesQuery) => Answer<readonly StateSale[]>,
  watermark: string | null = '650100',
  named = ['88012', '88013'],
) {
  const desk = aDesk();
  const entry = { ...desk.entry(desk.sell().outboxId), watermark };
  const asked: string[] = [];
  const port = {
    listSales: (query: SalesQuery) => {
      asked.push(query.by);
      return Promise.resolve(play(query));
    },
  };
  const context = { db: desk.store.db, port, terminalId: 'REG-2' };
  return { asked, result: await confirmVoids(context, entry, named) };
}

it('asks by every way there is, and takes each void that the state shows', async () => {
  const { asked, result } = await confirm(({ by }) => answered(by === 'external-id' ? [other] : [one]));
  expect([asked, result]).toEqual([['request-id', 'external-id', 'watermark'], ok(null)]);
});

it('does without a way that the state does not offer, or that nothing is known to ask by', async () => {
  const { asked, result } = await confirm(({ by }) => (by === 'request-id' ? refusal : answered([one, other])), null);
  expect([asked, result]).toEqual([['request-id', 'external-id'], ok(null)]);
});

it('names the one that stands', async () => {
  const { result } = await confirm(() => answered([one, { ...other, status: 'COMPLETE' }]));
  expect(result).toEqual(err(appError('E-QUE-05', { id: '88013' })));
});

it('asks no less about one alone, and names another that has landed since', async () => {
  const alone = (...listed: readonly StateSale[]) => confirm(() => answered(listed), '650100', ['88012']);
  const [voided, landed] = [await alone(one), await alone(one, { ...other, status: 'COMPLETE' })];
  expect([voided.asked, voided.result, landed.result]).toEqual([
    ['request-id', 'external-id', 'watermark'],
    ok(null),
    err(appError('E-QUE-05', { id: '88013' })),
  ]);
});

it.each<[string, (query: SalesQuery) => Answer<readonly StateSale[]>]>([
  ['one of them was not answered', ({ by }) => (by === 'watermark' ? silent : answered([one, other]))],
  ['none of them is offered', () => refusal],
  ['they do not show one of them', () => answered([one])],
])('takes nothing for proven where %s', async (_, play) => {
  expect((await confirm(play)).result).toEqual(err(appError('E-QUE-06')));
});
