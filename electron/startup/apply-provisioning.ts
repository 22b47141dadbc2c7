import { createHmac } from 'node:crypto';
import type { WritableDb } from '../../db/handles';
import { findSetting } from '../../db/repositories/settings';
import { findPinHash, findUserByLogin } from '../../db/repositories/users';
import { provision, type UserToProvision } from '../../db/transactions/provision';
import type { Json } from '../../db/transactions/set-setting';
import type { Cents } from '../../shared/kernel/units';
import { parseCivilDate } from '../../shared/time/civil-date';
import { sealSecret } from '../keys/sealed-secrets';
import { deriveSubkey } from '../keys/subkeys';
import type { Clock, Ids } from '../ports';
import type { Provisioned } from '../provisioning/settings';

export const settingKeys = {
  settings: 'terminal',
  credentials: 'biotrack-credentials',
  mark: 'provisioning-mark',
  rosterMark: 'roster-mark',
} as const;

type ApplyOptions = {
  readonly db: WritableDb;
  readonly dataKey: Buffer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hashPin: (pin: string) => Promise<string>;
  readonly randomNonce: () => Buffer;
};

/**
 * Writes a setup file into the store, all of it or none: secrets sealed, PINs hashed. The same file applied again changes
 * nothing, so that a terminal may keep being started with it; and PINs, which are slow to hash on purpose, are hashed anew
 * only when the roster is another one, because a training register gets new addresses at every start.
 */
export async function applyProvisioning(options: ApplyOptions, given: Provisioned): Promise<void> {
  const { db, clock, dataKey } = options;
  const key = deriveSubkey(dataKey, 'credentials');
  const markOf = (content: unknown) => createHmac('sha256', key).update(JSON.stringify(content)).digest('hex');
  const isKnown = (name: string, mark: string) => findSetting(db, name) === JSON.stringify(mark);
  const mark = markOf(given);
  if (isKnown(settingKeys.mark, mark)) return;
  const rosterMark = markOf(given.users);
  const keepsPins = isKnown(settingKeys.rosterMark, rosterMark);
  const users = await Promise.all(given.users.map(user => toUser(options, user, keepsPins)));
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
    [settingKeys.rosterMark]: rosterMark,
  };
  provision(db, { users, merchandise, settings }, clock.now());
}

async function toUser(
  options: ApplyOptions,
  user: Provisioned['users'][number],
  keepsPin: boolean,
): Promise<UserToProvision> {
  const known = findUserByLogin(options.db, user.login);
  const kept = keepsPin && known !== null ? findPinHash(options.db, known.id) : null;
  const { registered, id, expires } = user.mmur;
  return {
    id: known?.id ?? options.ids.uuid(),
    login: user.login,
    name: user.name,
    role: user.role,
    mmur: { registered, id, expiresOn: expires === null ? null : parseCivilDate(expires) },
    pinHash: kept ?? (await options.hashPin(user.pin)),
  };
}
