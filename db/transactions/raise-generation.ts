import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

export type RegisterStart = {
  readonly generation: number;
  /** The version that writes here from now on; an older one names it when it must refuse the file (E-DB-03). */
  readonly program: string;
  readonly at: Instant;
};

/**
 * Counts a start of the register, here and then in the key file beside it. A store that is brought back from a copy knows
 * of fewer starts than its key file, and with it of fewer sales that were reported since.
 */
export function raiseGeneration(db: WritableDb, start: RegisterStart): void {
  const { generation, program, at } = start;
  db.transaction(() => {
    const set = db.prepare<[string, string]>(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    set.run('generation', String(generation));
    set.run('program', program);
    const detail = { generation, program };
    appendAudit(db, { at, actorId: null, action: 'register.started', subject: 'terminal', detail });
  });
}
