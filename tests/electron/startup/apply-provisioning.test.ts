import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findUserByLogin } from '../../../db/repositories/users';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { type Provisioned, splitProvisioning } from '../../../electron/provisioning/settings';
import { applyProvisioning } from '../../../electron/startup/apply-provisioning';
import { readTerminal } from '../../../electron/startup/read-terminal';
import { aProvisioningFile } from '../../support/provisioning';
import { aStore, rowsOf, type TestStore, t0 } from '../../support/store';
import { someIds } from '../../support/sync/ports';

const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const dataKey = Buffer.alloc(32, 3);
const given = (changes: Parameters<typeof aProvisioningFile>[0] = {}): Provisioned =>
  splitProvisioning(provisioningFile.parse(aProvisioningFile(changes)));

async function apply(store: TestStore, file: Provisioned): Promise<number> {
  let hashed = 0;
  await applyProvisioning(
    {
      db: store.db,
      dataKey,
      clock: { now: () => t0, monotonicMs: () => 0 },
      ids: someIds,
      randomNonce: () => Buffer.alloc(12, 1),
      pins: {
        hash: async secret => {
          hashed += 1;
          return digestOf(secret);
        },
        verify: async (stored, secret) => stored === digestOf(secret),
      },
    },
    file,
  );
  return hashed;
}

describe('a setup file', () => {
  it('is read back as it was given, the password and the PINs nowhere in the clear', async () => {
    const store = aStore();
    await apply(store, given());
    expect(readTerminal(store.db, dataKey)).toEqual({
      ok: true,
      value: { settings: given().settings, credentials: { username: 'e014', password: 'pass-e014' } },
    });
    const kept = JSON.stringify([rowsOf(store, 'SELECT * FROM setting'), rowsOf(store, 'SELECT * FROM credential')]);
    expect(kept).not.toMatch(/pass-e014|123456/);
  });

  it('does nothing the second time', async () => {
    const store = aStore();
    // One PIN, and the file itself: what tells it is the same must be no easier to guess PINs from.
    expect(await apply(store, given())).toBe(2);
    expect(await apply(store, given())).toBe(0);
    expect(rowsOf(store, `SELECT count(*) AS times FROM audit WHERE action = 'terminal.provisioned'`)).toEqual([
      { times: 1 },
    ]);
  });

  it('is written again whole when anything in it has changed', async () => {
    const store = aStore();
    await apply(store, given());
    expect(await apply(store, given({ terminal: { id: 'REG-2', name: 'Back' } }))).toBe(2);
    expect(readTerminal(store.db, dataKey)).toMatchObject({ value: { settings: { terminal: { name: 'Back' } } } });
  });

  it('keeps a user’s identity when something else about them changes', async () => {
    const store = aStore();
    await apply(store, given());
    const before = findUserByLogin(store.db, 'ana');
    const users = [
      { ...aProvisioningFile().users[0], name: 'Ana María Ruiz', role: 'lead' as const, pin: '654321', login: 'ana' },
    ];
    await apply(store, given({ users }));
    expect(findUserByLogin(store.db, 'ana')).toMatchObject({ id: before?.id, name: 'Ana María Ruiz', role: 'lead' });
  });
});
