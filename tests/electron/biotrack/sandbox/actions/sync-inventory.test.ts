import { expect, it } from 'vitest';
import { pageSize } from '../../../../../electron/biotrack/sandbox/actions/sync-inventory';
import { fixtureSchema } from '../../../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../../../electron/biotrack/sandbox/fixtures/vectors.json';
import { of, type RawState, startState } from '../support/raw-state';

async function pull(state: RawState, start: unknown) {
  const pages: string[][] = [];
  let next = start;
  for (;;) {
    const reply = await state.call('sync_inventory', { download: 1, transaction_start: next, transaction_end: null });
    pages.push((reply['inventory'] as { id: string }[]).map(row => row.id));
    next = reply['next_transaction'];
    if (reply['more'] === 0) return { pages, next };
  }
}

it('comes in pages of 500 that miss nothing and repeat nothing', async () => {
  const fixture = fixtureSchema.parse(vectors);
  const model = fixture.packages['0001000000000011'];
  if (model === undefined) throw new Error('the vectors changed');
  const barcodes = Array.from({ length: 1250 }, (_, index) => String(index).padStart(16, '0'));
  const packages = Object.fromEntries(barcodes.map(barcode => [barcode, model]));
  const state = await startState({ fixture: { ...fixture, packages } });
  const { pages } = await pull(state, null);
  expect([pages.map(page => page.length), new Set(pages.flat()).size]).toEqual([[pageSize, pageSize, 250], 1250]);
});

it('ends an exactly full page without promising more', async () => {
  const fixture = fixtureSchema.parse(vectors);
  const model = fixture.packages['0001000000000011'];
  if (model === undefined) throw new Error('the vectors changed');
  const packages = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [String(index).padStart(16, '0'), model]),
  );
  const { pages } = await pull(await startState({ fixture: { ...fixture, packages } }), 0);
  expect(pages.map(page => page.length)).toEqual([500]);
});

it('brings only what changed since the cursor', async () => {
  const state = await startState();
  const first = await pull(state, 0);
  await state.dispense('PTEST0001', [of('B2', 1), of('B4', 1)]);
  await state.set('/fixture', { packages: { '0001000000000011': { location: 'FL-0099' } } });
  const second = await pull(state, first.next);
  expect([first.pages.flat().length, second.pages, (await pull(state, second.next)).pages]).toEqual([
    10,
    [['0001000000000029', '0001000000000045']],
    [[]],
  ]);
});
