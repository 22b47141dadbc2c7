import type { WritableDb } from '../handles';
import { createIdentity } from './0001-identity';
import { createPeople } from './0002-people';
import { createCatalog } from './0003-catalog';
import { createCart } from './0004-cart';
import { createSale } from './0005-sale';
import { createOutbox } from './0006-outbox';
import { createAudit } from './0007-audit';
import { installGuards } from './0008-guards';
import { createDevices } from './0009-devices';
import { createUndo } from './0010-undo';

export type Migration = { readonly version: number; readonly apply: (db: WritableDb) => void };

/** Listed by hand: two branches taking the same number then conflict, which is what we want. Never edited once released. */
export const migrations: readonly Migration[] = [
  { version: 1, apply: createIdentity },
  { version: 2, apply: createPeople },
  { version: 3, apply: createCatalog },
  { version: 4, apply: createCart },
  { version: 5, apply: createSale },
  { version: 6, apply: createOutbox },
  { version: 7, apply: createAudit },
  { version: 8, apply: installGuards },
  { version: 9, apply: createDevices },
  { version: 10, apply: createUndo },
];

export const latestVersion = 10;
