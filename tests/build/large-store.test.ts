import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../build/bench/data-folder';
import { findFault } from '../../build/bench/large-store/check-store';
import { copyLargeStore } from '../../build/bench/large-store/large-store';
import { readSize } from '../../build/bench/large-store/read-size';
import { seededId } from '../../build/bench/large-store/seeded-id';
import { millionSales, type StoreSize } from '../../build/bench/large-store/size';
import { findDamage } from '../../db/inspect-store';
import { verifyAudit } from '../../db/repositories/audit';
import { sumPending } from '../../db/repositories/ledger';
import { listDueEntries } from '../../db/repositories/outbox';
import { countByState } from '../../db/repositories/outbox-counts';
import { unfiltered } from '../../db/repositories/sale-filter';
import { listSales } from '../../db/repositories/sale-list';
import { getSale } from '../../db/repositories/sales';
import { findOpenTill } from '../../db/repositories/till';
import { readCashFlow, readPaid, readSalesOfSession } from '../../db/repositories/till-cash';
import { findZReport, listClosedTills } from '../../db/repositories/till-closes';
import { listUnindexed } from '../../db/repositories/unindexed-sales';
import { describeSchema } from '../../db/schema-text';
import { indexSales } from '../../db/transactions/index-sales';
import { sha256Hex } from '../../electron/biotrack/canonical';
import { systemClock } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import { err, ok } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import { localRef } from '../../shared/sale/local-ref';

/** Half of the days are those of the first half again. */
const size: StoreSize = {
  ...{ sales: 1_200, packages: 200, patients: 40, queued: 20, queuedFor: 'everyone', distinct: 600 },
};

describe('a large store', () => {
  const place = mkdtempSync(join(tmpdir(), 'large-store-'));
  let data: OpenData;

  beforeAll(async () => {
    const folder = join(place, 'opened');
    await copyLargeStore(join(place, 'kept'), size, folder, () => undefined);
    data = openFolder(folder);
  });
  afterAll(() => {
    data.close();
    rmSync(place, { recursive: true });
  });

  const count = (sql: string): number => data.store.db.prepare<[], { n: number }>(sql).get()?.n ?? 0;

  it('is a whole store with every guard and index in its place', () => {
    expect(findDamage(data.store.db, 'full')).toBeNull();
    const empty = openFolder(join(place, 'empty'));
    expect(describeSchema(data.store.db)).toBe(describeSchema(empty.store.db));
    empty.close();
    expect(verifyAudit(data.store.db)).toMatchObject({ ok: true });
  });

  it('is checked as a whole where somebody asks, and a broken audit is found', async () => {
    const copies = ['sound', 'broken'].map(name => join(place, name));
    for (const copy of copies) await copyLargeStore(join(place, 'kept'), size, copy, () => undefined);
    const broken = openFolder(copies[1] ?? '');
    broken.store.db.exec('DROP TRIGGER audit_frozen; UPDATE audit SET subject = subject || 1 WHERE sequence = 9');
    broken.close();
    expect(copies.map(findFault)).toEqual([null, 'The audit breaks at 9.']);
  });

  it('holds as many sales as were asked for, the newest of them waiting, each with what it owes', () => {
    expect(count('SELECT count(*) AS n FROM sale')).toBe(size.sales);
    expect(countByState(data.store.db)).toEqual({ queued: 20, sending: 0, unknown: 0, review: 0, rejected: 2 });
    expect(
      count(
        'SELECT count(*) AS n FROM sale WHERE is_reported <> (SELECT count(*) FROM outbox WHERE sale_id = sale.id)',
      ),
    ).toBe(0);
    const zone = 'America/New_York';
    const newest = listSales(data.store.db, unfiltered(zone), 20);
    expect(newest.map(sale => sale.syncStatus)).toEqual(Array.from({ length: 20 }, () => 'queued'));
  });

  it('finds its sales by what the register itself would find them by, as far as the newest', () => {
    const { db } = data.store;
    const entries = () =>
      db
        .prepare('SELECT key, sold_at, total_cents FROM facet_sale JOIN facet ON facet.id = facet_id ORDER BY 1, 2, 3')
        .all();
    const made = [entries(), listUnindexed(db)];
    db.transaction(() => db.exec('DELETE FROM facet_sale; DELETE FROM facet; DELETE FROM facet_mark'));
    while (!indexSales(db, 5_000, () => false).isDone) expect(listUnindexed(db)).toHaveLength(1);
    expect(made).toEqual([entries(), []]);
  });

  it('adds up: money to the last cent, and an allotment is open exactly where a report is', () => {
    expect(
      count(`SELECT count(*) AS n FROM sale WHERE
        subtotal_cents <> (SELECT sum(amount_cents) FROM sale_line WHERE sale_id = sale.id)
        OR tax_cents <> (SELECT sum(tax_cents) FROM sale_line WHERE sale_id = sale.id)
        OR total_cents + change_cents <> (SELECT sum(amount_cents) FROM tender WHERE sale_id = sale.id)`),
    ).toBe(0);
    const open = data.store.db.prepare<[], { patient_id: string }>('SELECT DISTINCT patient_id FROM ledger').all();
    const withPending = open.filter(({ patient_id }) => sumPending(data.store.db, patient_id).length > 0);
    expect(withPending.length).toBe(
      count(`SELECT count(DISTINCT patient_id) AS n FROM sale_line JOIN outbox USING (sale_id)
        WHERE state = 'queued' AND counted_amount IS NOT NULL`),
    );
  });

  it('names every repeated sale anew, with a report that is about it and nothing else', () => {
    type Row = Readonly<Record<'sequence' | 'sold_at', number>> &
      Readonly<Record<'id' | 'local_ref' | 'request_id' | 'body_text' | 'body_sha256' | 'biotrack_sale_id', string>>;
    const rows = data.store.db
      .prepare<[], Row>(`
        SELECT sale.id, sequence, local_ref, sale.sold_at, outbox.request_id, body_text, body_sha256, biotrack_sale_id
        FROM sale JOIN outbox ON outbox.sale_id = sale.id AND state = 'accepted' ORDER BY sale.id
      `)
      .all();
    const named = rows.map(
      ({ id, sequence, local_ref, sold_at, request_id, body_text, body_sha256, biotrack_sale_id }) => {
        const body = JSON.parse(body_text) as {
          external_id: string;
          request_id: string;
          data: { external_id: string }[];
        };
        const isOwn = body.data.every(line => line.external_id.startsWith(`${local_ref}-`));
        const isWhole = sha256Hex(body_text) === body_sha256 && body.request_id === request_id;
        return isOwn && isWhole && body.external_id === local_ref
          ? { sequence, id, ref: local_ref, request_id, state: biotrack_sale_id }
          : { sequence, sold_at, body };
      },
    );
    expect(named).toEqual(
      rows.map(({ sequence, sold_at }) => {
        const requestId = seededId('request', sold_at, sequence);
        const ref = localRef('REG-2', sequence, requestId);
        const id = seededId('sale', sold_at, sequence);
        return { sequence, id, ref, request_id: requestId, state: String(5_000_000 + sequence) };
      }),
    );
    expect(rows.length).toBe(1_119);
  });

  it('closes every drawer of the past with a Z that adds up, and leaves the one that is open', () => {
    const { db } = data.store;
    const tills = db.prepare<[], { id: string }>('SELECT id FROM till_session WHERE closed_at IS NOT NULL').all();
    const wrong = tills.filter(({ id }) => {
      const z = findZReport(db, id);
      const standing = { cash: readCashFlow(db, id), sales: readSalesOfSession(db, id), paid: readPaid(db, id) };
      return JSON.stringify({ cash: z?.cash, sales: z?.sales, paid: z?.paid }) !== JSON.stringify(standing);
    });
    expect({ wrong, tills: tills.length, open: findOpenTill(db)?.closedAt }).toEqual({
      wrong: [],
      tills: 590,
      open: null,
    });
    expect(
      count(
        'SELECT count(*) AS n FROM till_count WHERE counted_cents <> (SELECT sum(cents * pieces) FROM till_count_piece AS piece WHERE piece.session_id = till_count.session_id)',
      ),
    ).toBe(0);
    expect(listClosedTills(db, null, 3).map(({ zNumber }) => zNumber)).toEqual([590, 589, 588]);
  });

  it('has sales that were undone, each known to the state, and goods that came back', () => {
    const { db } = data.store;
    const rows = db.prepare<[], { kind: string; state: string }>('SELECT kind, state FROM undo ORDER BY at').all();
    expect(rows).toEqual(
      ['void', 'refund', 'void', 'restock', 'void', 'refund'].map(kind => ({ kind, state: 'done' })),
    );
    expect(
      count(
        'SELECT count(*) AS n FROM undo WHERE total_cents <> (SELECT sum(amount_cents) FROM undo_tender WHERE undo_id = undo.id)',
      ),
    ).toBe(0);
    expect(count(`SELECT count(*) AS n FROM outbox WHERE undo_id IS NOT NULL AND state = 'accepted'`)).toBe(7);
    expect(
      count(`SELECT count(*) AS n FROM returned_package JOIN package USING (barcode) WHERE status = 'DEPLETED'`),
    ).toBe(1);
  });

  it('has bodies that the register would send, and a queue that is due', () => {
    const [first] = listDueEntries(data.store.db, systemClock.now(), 1);
    const body = JSON.parse(first?.bodyText ?? '{}') as { external_id?: string; data?: unknown[] };
    const sale = getSale(data.store.db, first?.saleId ?? '');
    expect(body).toMatchObject({ external_id: sale.localRef, card_id: sale.patient?.registryId });
    expect(body.data?.length).toBe(sale.lines.length);
  });
});

it('is made once, and again where every queued sale is of one patient', async () => {
  const place = mkdtempSync(join(tmpdir(), 'large-store-'));
  const said: string[] = [];
  const small: StoreSize = { ...size, sales: 60, queued: 30, queuedFor: 'one-patient' };
  await copyLargeStore(place, small, join(place, 'a'), line => said.push(line));
  const made = said.length;
  await copyLargeStore(place, small, join(place, 'b'), line => said.push(line));
  expect({ made: made > 0, again: said.length - made }).toEqual({ made: true, again: 0 });
  const { store, close } = openFolder(join(place, 'b'));
  expect(listDueEntries(store.db, (systemClock.now() + 1) as Instant, 10)).toHaveLength(1);
  close();
  rmSync(place, { recursive: true });
});

describe('the size of a large store', () => {
  it('is what the budgets speak of unless told otherwise', () => {
    expect(readSize([])).toEqual(ok(millionSales));
    expect(readSize(['--sales', '20000', '--queued', '10000', '--one-patient'])).toEqual(
      ok({ ...millionSales, sales: 20_000, queued: 10_000, queuedFor: 'one-patient' }),
    );
  });

  it('is refused with a sentence where it cannot be', () => {
    expect(
      [
        ['--sales', '0'],
        ['--cards', '1'],
        ['--sales', '10'],
      ].map(readSize),
    ).toEqual([
      err('--sales takes a whole number from 1 on.'),
      err(
        '--cards is not known. There are: --sales, --packages, --patients, --queued, --distinct COUNT, --one-patient.',
      ),
      err('No more sales can be queued than there are.'),
    ]);
  });
});
