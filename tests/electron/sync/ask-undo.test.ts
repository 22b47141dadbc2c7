import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { askUndo } from '../../../electron/sync/ask-undo';
import { undoTargetOf } from '../../../electron/sync/undo-target';
import type { Instant } from '../../../shared/kernel/units';
import { aDesk } from '../../support/sync/a-desk';
import { undoIn } from '../../support/sync/an-undo';
import { answered, aStateSale, refusal, silent } from '../../support/sync/fake-port';

const unknown = () => Promise.resolve(answered({ kind: 'unknown' } as const));

/** The sale as the register knows it once the state has taken it, and what asking about its void brings. */
async function ask(answers: Partial<BioTrackPort>) {
  const desk = aDesk({ replayUndo: unknown, listSales: () => Promise.resolve(answered([])), ...answers });
  const { outboxId } = undoIn(desk, desk.port, desk.sell(), desk.time.clock.now(), { op: 'void' });
  const entry = desk.entry(outboxId);
  if (entry.parent === null) throw new Error('the scene changed');
  const settled = { ...entry, parent: { ...entry.parent, biotrackSaleId: '88012', transactionId: '650101' } };
  return { asked: await askUndo(desk.port, settled, undoTargetOf(desk.store.db, entry)), calls: desk.port.calls };
}

it('sees a void in the row of the sale, with the number of its newest change', async () => {
  const sale = aStateSale({ status: 'VOIDED', changeId: '650140' });
  const { asked } = await ask({ listSales: () => Promise.resolve(answered([sale])) });
  expect([asked.sighting, asked.seen.transactionId, asked.replay]).toEqual(['done', '650140', { kind: 'unknown' }]);
});

it('looks under the second reference, and takes a list without the sale for one that lags', async () => {
  const { asked, calls } = await ask({});
  expect([asked.sighting, calls.filter(call => call === 'listSales').length]).toEqual(['unclear', 2]);
});

it('finds the sale under the second reference where the list of the first is refused', async () => {
  const sale = aStateSale({ status: 'COMPLETE' });
  const { asked } = await ask({
    listSales: ({ by }) => Promise.resolve(by === 'request-id' ? refusal : answered([sale])),
  });
  expect(asked.sighting).toBe('not-done');
});

it('takes another sale under our reference for none', async () => {
  const other = aStateSale({ biotrackSaleId: '99', status: 'VOIDED' });
  expect((await ask({ listSales: () => Promise.resolve(answered([other])) })).asked.sighting).toBe('unclear');
});

it('tells a state that does not offer the question from one that is silent', async () => {
  const of = async (answer: typeof silent | typeof refusal) => {
    const { asked } = await ask({
      replayUndo: () => Promise.resolve(answer),
      listSales: () => Promise.resolve(answer),
    });
    return [asked.replay.kind, asked.sighting];
  };
  expect([await of(refusal), await of(silent)]).toEqual([
    ['unavailable', 'unavailable'],
    ['no-answer', 'no-answer'],
  ]);
});

it('reads the stored answer, kept or refused', async () => {
  const undone = {
    ...{ transactionId: '650140', postedAt: 1 as Instant, registryStatus: 'POSTED' as const, packages: [] },
    ...{ isVisibleNow: true, destroyAfter: null },
  } as const;
  const replay = async (outcome: typeof undone | Extract<typeof refusal, { kind: 'refused' }>) => {
    const told = () => Promise.resolve(answered({ kind: 'complete', outcome } as const));
    return (await ask({ replayUndo: told })).asked.replay;
  };
  if (refusal.kind !== 'refused') throw new Error('the scene changed');
  expect([await replay(undone), await replay(refusal)]).toEqual([
    { kind: 'undone', undone },
    { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['CARD_NOT_FOUND'] },
  ]);
});
