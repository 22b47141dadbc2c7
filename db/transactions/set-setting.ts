import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { upsertSetting } from '../repositories/settings';

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value may be a sealed secret, so the audit names only the key. */
export function setSetting(
  db: WritableDb,
  setting: { readonly key: string; readonly value: Json; readonly at: Instant; readonly actorId: string | null },
): void {
  db.transaction(() => {
    upsertSetting(db, setting.key, JSON.stringify(setting.value), setting.at);
    appendAudit(db, {
      at: setting.at,
      actorId: setting.actorId,
      action: 'setting.changed',
      subject: `setting:${setting.key}`,
      detail: {},
    });
  });
}
