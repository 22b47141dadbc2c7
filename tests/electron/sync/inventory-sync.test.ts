import { describe, expect, it } from 'vitest';
import { findCursor, getInventoryState } from '../../../db/repositories/inventory';
import { findPackageByBarcode } from '../../../db/repositories/packages';
import { resetInventoryCursor } from '../../../db/transactions/save-inventory-page';
import type { Answer, BioTrackPort, InventoryPage } from '../../../electron/biotrack/port';
import { createInventorySync, type InventoryProgress } from '../../../electron/sync/inventory-sync';
import type { Barcode, StatePackage } from '../../../shared/catalog/sellable-item';
import type { Quantity } from '../../../shared/kernel/units';
import { aClient } from '../../support/sync/a-client';
import { aDesk, type Desk } from '../../support/sync/a-desk';
import { aSandbox } from '../../support/sync/a-sandbox';
import { answered, down, failed } from '../../support/sync/fake-port';
import { aScriptedServer, httpStatus, signedIn } from '../../support/sync/scripted-server';
import { vectorItem } from '../../support/vectors';

const dates = 'date: Wed, 21 Oct 2026 07:26:00 GMT\r\nretry-after: Wed, 21 Oct 2026 07:28:00 GMT\r\n';

const rows = 12;
const pageSize = 5;

function item(number: number, changes: Partial<StatePackage> = {}): StatePackage {
  return { ...vectorItem('B4'), barcode: String(number).padStart(16, '0') as Barcode, externalId: null, ...changes };
}

/** A state with rows 1 to 12, five to a page; its transactions are the numbers of the rows. */
function pageFrom(cursor: string | null): InventoryPage {
  const start = Math.max(1, Number(cursor ?? '0'));
  const last = Math.min(rows, start + pageSize - 1);
  const packages = Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => item(start + index));
  return {
    packages,
    unreadable: [],
    nextCursor: String(Math.max(start, last + 1)),
    lastTransaction: packages.length === 0 ? null : String(last),
    hasMore: last < rows,
  };
}

function aSync(listInventory: BioTrackPort['listInventory'], desk: Desk = aDesk()) {
  const progress: InventoryProgress[] = [];
  const port = {
    ...desk.port,
    listInventory,
    checkSync: () => Promise.resolve(answered({ sale: '0', inventory: '12' })),
  };
  const sync = createInventorySync({ ...desk.deps, port, onProgress: step => void progress.push(step) });
  return { ...desk, sync, progress };
}
const honest = (cursor: string | null) => Promise.resolve(answered(pageFrom(cursor)));
/** The shop's own package came with a cursor; a register that was never synced has none. */
function fromScratch(desk: Desk): Desk {
  resetInventoryCursor(desk.store.db, desk.time.clock.now());
  return desk;
}
const stored = (desk: Desk): number => getInventoryState(desk.store.db).packages;

describe('the inventory sync', () => {
  it('downloads everything page by page and says how far it is', async () => {
    const { sync, progress, ...desk } = aSync(honest, fromScratch(aDesk()));
    expect(await sync.refresh()).toBe(true);
    expect(findCursor(desk.store.db)).toBe('13');
    expect(progress.map(({ kind, rows: count, isDone }) => [kind, count, isDone])).toEqual([
      ['full', 5, false],
      ['full', 10, false],
      ['full', 12, true],
    ]);
    expect(progress.map(({ fraction }) => fraction)).toEqual([0, 0.833, 1]);
  });

  it('goes on from the last whole page after it was cut off at any page', async () => {
    for (const cutAt of [1, 2, 3]) {
      const desk = fromScratch(aDesk());
      let asked = 0;
      const cut = (cursor: string | null): Promise<Answer<InventoryPage>> => {
        asked += 1;
        return asked === cutAt ? Promise.resolve(down) : honest(cursor);
      };
      expect(await aSync(cut, desk).sync.refresh()).toBe(false);
      const seen: (string | null)[] = [];
      const rest = aSync(cursor => {
        seen.push(cursor);
        return honest(cursor);
      }, desk);
      expect(await rest.sync.refresh()).toBe(true);
      expect(seen[0]).toBe([null, '6', '11'][cutAt - 1]);
      expect(stored(desk)).toBe(rows + 1);
    }
  });

  it('takes a page that comes twice for the same rows', async () => {
    const desk = fromScratch(aDesk());
    const again = aSync(honest, desk);
    await again.sync.refresh();
    resetInventoryCursor(desk.store.db, desk.time.clock.now());
    await again.sync.refresh();
    expect(stored(desk)).toBe(rows + 1);
  });

  it('asks again from its last good cursor when a page leaves rows out', async () => {
    const seen: (string | null)[] = [];
    const { sync, ...desk } = aSync(cursor => {
      seen.push(cursor);
      const page = pageFrom(cursor);
      return Promise.resolve(answered(seen.length === 2 ? { ...page, nextCursor: '12' } : page));
    }, fromScratch(aDesk()));
    expect(await sync.refresh()).toBe(true);
    expect(seen).toEqual([null, '6', '6', '11']);
    expect(stored(desk)).toBe(rows + 1);
  });

  it('starts over when the gap does not go away', async () => {
    const { sync, ...desk } = aSync(
      cursor => Promise.resolve(answered(cursor === null ? pageFrom(null) : { ...pageFrom(cursor), nextCursor: '12' })),
      fromScratch(aDesk()),
    );
    expect(await sync.refresh()).toBe(false);
    expect(findCursor(desk.store.db)).toBeNull();
    expect(stored(desk)).toBe(6);
  });

  it('reads everything anew when that was asked for while a page was on its way', async () => {
    const desk = fromScratch(aDesk());
    const asked: (string | null)[] = [];
    const interrupted = (cursor: string | null) => {
      asked.push(cursor);
      if (asked.length === 2) resetInventoryCursor(desk.store.db, desk.time.clock.now());
      return honest(cursor);
    };
    expect(await aSync(interrupted, desk).sync.refresh()).toBe(true);
    expect([asked, findCursor(desk.store.db)]).toEqual([[null, '6', null, '6', '11'], '13']);
  });

  it('names rows it could not read', async () => {
    const { sync, progress } = aSync(cursor =>
      Promise.resolve(answered({ ...pageFrom(cursor), unreadable: [`row ${cursor}`] })),
    );
    await sync.refresh();
    expect(progress.at(-1)?.unreadable).toEqual(['row 1', 'row 6', 'row 11']);
  });

  it('refreshes every minute while it runs, and sooner after a failure', async () => {
    let asked = 0;
    const { sync, time } = aSync(cursor => {
      asked += 1;
      return asked === 1 ? Promise.resolve(down) : honest(cursor);
    });
    sync.start();
    await time.advance(3_000);
    expect(asked).toBe(4);
    await time.advance(60_000);
    expect(asked).toBe(5);
    sync.stop();
    await time.advance(600_000);
    expect(asked).toBe(5);
  });

  it.each([
    ['429, in seconds', 429, 'retry-after: 120\r\n'],
    ['429, by a date', 429, dates],
    ['503, in seconds', 503, 'retry-after: 120\r\n'],
    ['503, by a date', 503, dates],
  ])('asks no sooner than a %s, wants it, and nothing more of the run that it answered', async (_, status, headers) => {
    const asked: unknown[] = [];
    const server = await aScriptedServer(
      signedIn(({ json }) => {
        asked.push(json['action']);
        return httpStatus(status, headers);
      }),
    );
    const { deps, time } = aDesk();
    const sync = createInventorySync({ ...deps, port: aClient(server.baseUrl), onProgress: () => undefined });
    sync.start();
    expect(await sync.refresh()).toBe(false);
    await time.advance(119_999);
    expect(asked).toEqual(['sync_check']);
    await time.advance(1);
    await sync.refresh();
    expect(asked).toEqual(['sync_check', 'sync_check']);
    sync.stop();
  });

  it('is put off by what somebody heard who wanted it now, and for no longer than a quarter of an hour', async () => {
    const busy = failed({ kind: 'rate-limited', retryAfterMs: 7_200_000 });
    let asked = 0;
    let isBusy = false;
    const { sync, time } = aSync(cursor => {
      asked += 1;
      return isBusy ? Promise.resolve(busy) : honest(cursor);
    });
    sync.start();
    await time.advance(30_000);
    isBusy = true;
    const whole = asked;
    await sync.refresh();
    await time.advance(899_999);
    const quiet = asked;
    await time.advance(1);
    expect([whole, quiet, asked]).toEqual([3, 4, 5]);
    sync.stop();
  });

  it('reads the packages of a real state, and later only what changed', async () => {
    const { baseUrl, control } = await aSandbox();
    const desk = fromScratch(aDesk());
    const progress: InventoryProgress[] = [];
    const sync = createInventorySync({
      ...desk.deps,
      port: aClient(baseUrl),
      onProgress: step => void progress.push(step),
    });
    expect(await sync.refresh()).toBe(true);
    await control('/fixture', { packages: { '0001000000000045': { quantity: '7.00' } } });
    expect(await sync.refresh()).toBe(true);
    expect(progress.map(({ kind, rows: count }) => [kind, count])).toEqual([
      ['full', 10],
      ['incremental', 1],
    ]);
    expect(findPackageByBarcode(desk.store.db, '0001000000000045')?.onHand).toBe(700 as Quantity);
  });

  it.each([
    ['duplicate_page', 10],
    ['cursor_gap', 10],
  ])('has every package of a real state after %s', async (mode, count) => {
    const { baseUrl, control } = await aSandbox();
    const desk = fromScratch(aDesk());
    const sync = createInventorySync({ ...desk.deps, port: aClient(baseUrl), onProgress: () => undefined });
    if (mode === 'duplicate_page') await sync.refresh();
    await control('/fixture', { packages: { '0001000000000045': { quantity: '7.00' } } });
    await control('/faults', { mode, action: 'sync_inventory' });
    await sync.refresh();
    await sync.refresh();
    expect([stored(desk), findPackageByBarcode(desk.store.db, '0001000000000045')?.onHand]).toEqual([count, 700]);
  });

  it('sells no package whose weight the state has lost, and a rounded one by its rounded weight', async () => {
    const { baseUrl, control } = await aSandbox();
    const desk = fromScratch(aDesk());
    const sync = createInventorySync({ ...desk.deps, port: aClient(baseUrl), onProgress: () => undefined });
    await control('/fixture', { packages: { '0001000000000011': { weight: '3.549' } } });
    await control('/faults', { mode: 'round_quantity', action: 'sync_inventory' });
    await control('/faults', { mode: 'null_weight', action: 'sync_inventory', barcodeid: '0001000000000029' });
    await sync.refresh();
    const weightOf = (barcode: string) => findPackageByBarcode(desk.store.db, barcode)?.medWeight;
    expect([weightOf('0001000000000011'), weightOf('0001000000000029')]).toEqual([3550, null]);
  });
});
