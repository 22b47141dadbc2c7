import type { WritableDb } from '../../db/handles';
import { findSetting } from '../../db/repositories/settings';
import { findUserByLogin } from '../../db/repositories/users';
import { provision, type UserToProvision } from '../../db/transactions/provision';
import type { Json } from '../../db/transactions/set-setting';
import type { Cents } from '../../shared/kernel/units';
import { parseCivilDate } from '../../shared/time/civil-date';
import type { PinHasher } from '../keys/pin-hasher';
import { sealSecret } from '../keys/sealed-secrets';
import { deriveSubkey } from '../keys/subkeys';
import type { Clock, Ids } from '../ports';
import type { Provisioned } from '../provisioning/settings';

export const settingKeys = {
  settings: 'terminal',
  credentials: 'biotrack-credentials',
  mark: 'provisioning-mark',
} as const;

type ApplyOptions = {
  readonly db: WritableDb;
  readonly dataKey: Buffer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly pins: Pick<PinHasher, 'hash' | 'verify'>;
  readonly randomNonce: () => Buffer;
};

/**
 * Writes a setup file into the store, all of it or none: secrets sealed, PINs hashed. The same file applied again changes
 * nothing, so that a terminal may keep being started with it. What tells it is the same is as slow to guess from as a
 * PIN's own hash, because PINs are in the file.
 */
export async function applyProvisioning(options: ApplyOptions, given: Provisioned): Promise<void> {
  const { db, clock, dataKey, pins } = options;
  const content = JSON.stringify(given);
  const known = readMark(db);
  if (known !== null && (await pins.verify(known, content))) return;
  const mark = await pins.hash(content);
  const users = await Promise.all(given.users.map(user => toUser(options, user)));
  const key = deriveSubkey(dataKey, 'credentials');
  const credentials = sealSecret(
    key,
    settingKeys.credentials,
    JSON.stringify(given.credentials),
    options.randomNonce(),
  );
  const merchandise = given.merchandise.map(({ sku, barcode, name, price_cents }) => {
    return { sku, barcode, name, priceCents: price_cents as Cents };
  });
  const settings: Record<string, Json> = {
    // Through JSON: members that were left out stay out.
    [settingKeys.settings]: JSON.parse(JSON.stringify(given.settings)) as Json,
    [settingKeys.credentials]: credentials,
    [settingKeys.mark]: mark,
  };
  provision(db, { users, merchandise, settings }, clock.now());
}

function readMark(db: WritableDb): string | null {
  const json = findSetting(db, settingKeys.mark);
  return json === null ? null : String(JSON.parse(json));
}

async function toUser(options: ApplyOptions, user: Provisioned['users'][number]): Promise<UserToProvision> {
  const { registered, id, expires } = user.mmur;
  return {
    id: findUserByLogin(options.db, user.login)?.id ?? options.ids.uuid(),
    login: user.login,
    name: user.name,
    role: user.role,
    mmur: { registered, id, expiresOn: expires === null ? null : parseCivilDate(expires) },
    pinHash: await options.pins.hash(user.pin),
    badge: user.badge ?? null,
  };
}
