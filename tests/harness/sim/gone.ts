import type { ReadableDb } from '../../../db/handles';
import type { LedgerEntry } from '../../../electron/biotrack/sandbox/ledger';

export type GoneCount = {
  readonly restores: number;
  /** Sales of lives that no disk remembers: those that the state holds, and those that never left the register. */
  readonly goneHeld: number;
  readonly goneUnsent: number;
};

/** What a register owes the state at one moment. */
export type Duties = { readonly requests: ReadonlySet<string>; readonly undos: ReadonlySet<string> };

type Row = { readonly request_id: string; readonly sale_id: string | null };

export function readDuties(db: ReadableDb): Duties {
  const requests = db.prepare<[], Row>('SELECT request_id, sale_id FROM outbox').all();
  const undos = db.prepare<[], { id: string }>('SELECT id FROM undo').all();
  return { requests: new Set(requests.map(row => row.request_id)), undos: new Set(undos.map(({ id }) => id)) };
}

/**
 * The lives that a restored disk has forgotten. What they told the state is true all the same; what they only had written down is
 * gone with the disk, and no program could bring it back.
 */
export class Gone {
  restores = 0;
  private readonly requests = new Map<string, string>();
  private readonly sales = new Set<string>();

  /** @returns the sales, by their ids, that the forgotten life has undone: their customers do not come back for it once more */
  forget(terminal: string, db: ReadableDb, image: Duties): ReadonlySet<string> {
    this.restores += 1;
    for (const { request_id: id, sale_id: sale } of db
      .prepare<[], Row>('SELECT request_id, sale_id FROM outbox')
      .all()) {
      if (image.requests.has(id)) continue;
      this.requests.set(id, terminal);
      if (sale !== null) this.sales.add(id);
    }
    const undos = db.prepare<[], { id: string; sale_id: string }>('SELECT id, sale_id FROM undo').all();
    return new Set(undos.filter(({ id }) => !image.undos.has(id)).map(({ sale_id }) => sale_id));
  }

  has(requestId: string): boolean {
    return this.requests.has(requestId);
  }

  /** The state's sales that a forgotten life has changed, by their ids there. */
  changedSales(ledger: readonly LedgerEntry[]): ReadonlySet<string> {
    const changes = ledger.filter(entry => entry.kind !== 'sale' && this.has(String(entry['request_id'])));
    return new Set(changes.map(entry => String(entry['sale_id'])));
  }

  /** What the state holds of the forgotten lives of one register, and nobody has taken back there. */
  standingOf(terminal: string, ledger: readonly LedgerEntry[]): readonly string[] {
    const voided = new Set(ledger.filter(({ kind }) => kind === 'void').map(entry => entry['sale_id']));
    return ledger
      .filter(entry => entry.kind === 'sale' && this.requests.get(String(entry['request_id'])) === terminal)
      .filter(entry => !voided.has(entry['sale_id']))
      .map(entry => String(entry['sale_id']));
  }

  count(ledger: readonly LedgerEntry[]): GoneCount {
    const held = new Set(ledger.filter(({ kind }) => kind === 'sale').map(entry => String(entry['request_id'])));
    const goneHeld = [...this.sales].filter(id => held.has(id)).length;
    return { restores: this.restores, goneHeld, goneUnsent: this.sales.size - goneHeld };
  }
}
