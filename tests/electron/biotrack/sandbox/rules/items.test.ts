import { expect, it } from 'vitest';
import {
  type CartLine,
  fitsRoute,
  itemReasons,
  stockReasons,
} from '../../../../../electron/biotrack/sandbox/rules/items';
import type { Package, World } from '../../../../../electron/biotrack/sandbox/world';
import { B, startState } from '../support/raw-state';

const line: CartLine = { line: 1, barcodeid: B.B2, quantity: 100n, orderType: 'MEDICAL', route: 'INHALATION' };

async function vape(): Promise<{ world: World; found: Package }> {
  const world = (await startState()).sandbox.world();
  const found = world.packages.get(B.B2);
  if (found === undefined) throw new Error('the vectors changed');
  return { world, found };
}

it.each([
  [{ status: 'ACTIVE' }, []],
  [{ status: 'DEPLETED' }, []],
  [{ status: 'IN_TRANSIT' }, ['ITEM_NOT_AT_LOCATION']],
  [{ location: 'FL-0099' }, ['ITEM_NOT_AT_LOCATION']],
  [{ status: 'QUARANTINE' }, ['ITEM_QUARANTINED']],
  [{ status: 'RETURNED' }, ['ITEM_NOT_RESALABLE']],
  [{ status: 'DESTROY_SCHEDULED' }, ['ITEM_NOT_RESALABLE']],
  [{ status: 'SOMETHING_NEW' }, ['ITEM_NOT_RESALABLE']],
  [{ status: 'constructor' }, ['ITEM_NOT_RESALABLE']],
  [{ restocked: 1 as const }, ['ITEM_NOT_RESALABLE']],
  [{ qa_status: 'PENDING' }, ['ITEM_NOT_TESTED']],
  [{ qa_status: null }, ['ITEM_NOT_TESTED']],
  [{ expiration: '2026-03-10' }, []],
  [{ expiration: '2026-03-09' }, ['ITEM_EXPIRED']],
  [{ weight: null }, ['MED_WEIGHT_MISSING']],
  [{ weight: 0n }, ['MED_WEIGHT_MISSING']],
])('judges a package with %o', async (change, expected) => {
  const { world, found } = await vape();
  const reasons = itemReasons(world, line, { ...found, ...change }, '2026-03-10');
  expect(reasons.map(reason => reason.code)).toEqual(expected);
});

it('lets flower be smoked and nothing else, and nothing else be smoked', async () => {
  const { found } = await vape();
  const flower: Package = {
    ...found,
    form: 'WHOLE_FLOWER',
    route: 'SMOKING',
    order_type: 'SMOKING',
    alt_routes: ['ORAL'],
  };
  const smoke: CartLine = { ...line, orderType: 'SMOKING', route: 'SMOKING' };
  expect([
    fitsRoute(smoke, flower),
    fitsRoute({ ...smoke, route: 'ORAL' }, flower),
    fitsRoute(smoke, { ...flower, form: 'VAPE' }),
    fitsRoute(line, found),
    fitsRoute({ ...line, route: 'TOPICAL' }, found),
    fitsRoute({ ...line, orderType: 'DEVICE', route: null }, found),
  ]).toEqual([true, false, false, true, false, false]);
});

it('adds up the lines of one package and blames the one that crosses', async () => {
  const { world } = await vape();
  const lines = [line, { ...line, line: 2, quantity: 1950n }, { ...line, line: 3 }];
  expect(stockReasons(lines, world.packages)).toEqual([
    {
      code: 'QTY_INSUFFICIENT',
      line: 2,
      requested: '21.50',
      available: '20.00',
      unit: 'each',
      message: '0001000000000029 does not have sufficient remaining quantity: 21.50 asked, 20.00 left',
    },
  ]);
  expect(stockReasons([{ ...line, quantity: 2000n }], world.packages)).toEqual([]);
});
