import { cutReply, cutRequest, type Kind, kinds } from './kinds';
import { type UndoPoint, type UndoWrite, undoPoints } from './undo-points';

/**
 * Where in the life of a sale the line is disturbed: the call that is struck, before the sale or while it is sent, and what
 * was lost of the first dispensation where the call is one that only a lost one asks for.
 */
export const points = [
  { name: 'login', action: 'login', at: 'sending', lost: null },
  { name: 'card_lookup', action: 'card_lookup', at: 'sending', lost: null },
  { name: 'registry_lookup', action: 'registry_lookup', at: 'counter', lost: null },
  { name: 'sale_validate', action: 'sale_validate', at: 'counter', lost: null },
  { name: 'sale_dispense', action: 'sale_dispense', at: 'sending', lost: null },
  { name: 'sync_sale', action: 'sync_sale', at: 'sending', lost: 'reply' },
  { name: 'nonce_replay', action: 'nonce_replay', at: 'sending', lost: 'reply' },
  { name: 'sync_sale of a sale that never landed', action: 'sync_sale', at: 'sending', lost: 'request' },
  { name: 'nonce_replay of a sale that never landed', action: 'nonce_replay', at: 'sending', lost: 'request' },
  { name: 'login at the counter', action: 'login', at: 'counter', lost: null },
  { name: 'the witness', action: 'registry_lookup', at: 'sending', lost: 'request' },
] as const;
export type SalePoint = (typeof points)[number];
export type Point = SalePoint | UndoPoint;

export type Dedupe = 'nonce' | 'request_id' | 'none';
export type Trial<P extends Point = Point> = {
  readonly name: string;
  readonly point: P;
  readonly kind: Kind;
  /** How many calls in a row it strikes; a read is tried three times over. */
  readonly times: number;
  readonly dedupe: Dedupe;
};

export type Tier = 'fast' | 'release';

/** Bytes of request and reply, rounded up; the harness fails when a message outgrows its place here. */
export const messageSizes: Readonly<
  Record<SalePoint['action'] | UndoWrite, { readonly request: number; readonly reply: number }>
> = {
  login: { request: 270, reply: 410 },
  card_lookup: { request: 365, reply: 545 },
  registry_lookup: { request: 395, reply: 2000 },
  sale_validate: { request: 715, reply: 685 },
  sale_dispense: { request: 900, reply: 600 },
  sync_sale: { request: 425, reply: 830 },
  nonce_replay: { request: 345, reply: 715 },
  sale_void: { request: 500, reply: 420 },
  sale_refund: { request: 640, reply: 610 },
  sale_modify: { request: 505, reply: 310 },
  inventory_destroy_schedule: { request: 455, reply: 285 },
};

/** Every trial of a tier, always in the same order, so that a number names one. */
export function listTrials(tier: Tier): readonly Trial[] {
  const struck = points.filter(point => tier === 'release' || point.lost !== 'request');
  // What a lost undoing asks is asked of a lost sale too; the fast tier strikes what only an undoing sends.
  const undone = undoPoints.filter(point => tier === 'release' || point.lost === null);
  return [...ofPoints(struck, tier), ...ofPoints(undone, tier)];
}

/** Every kind at every point, then the cuts; the fast tier asks only of the sale itself what it comes to where nothing is deduped. */
function ofPoints(struck: readonly Point[], tier: Tier): readonly Trial[] {
  const byKind = (['nonce', 'none'] as const).flatMap(dedupe =>
    struck.flatMap(point =>
      kinds.filter(kind => isPlayed(point, kind, dedupe, tier)).flatMap(kind => trialsOf(point, kind, dedupe, tier)),
    ),
  );
  return [...byKind, ...struck.flatMap(point => cutsOf(point, tier))];
}

function isPlayed(point: Point, kind: Kind, dedupe: Dedupe, tier: Tier): boolean {
  if (tier === 'release' || dedupe === 'nonce') return true;
  return point.action === 'sale_dispense' && kind.outlastsTraining !== true;
}

function trialsOf(point: Point, kind: Kind, dedupe: Dedupe, tier: Tier): readonly Trial[] {
  const times = !isRead(point) ? [1] : tier === 'fast' ? [3] : [1, 3];
  return times.map(count => {
    return { name: `${point.name}: ${kind.name} x${count}, dedupe ${dedupe}`, point, kind, times: count, dedupe };
  });
}

/** Every call is cut at one point of its life, and where a cut could cost most the state promises least. */
function cutsOf(point: Point, tier: Tier): readonly Trial[] {
  const { name: pointName, action } = point;
  if (pointName !== action || action === 'inventory_lookup') return [];
  const cut = (name: string, at: number, play: Kind['play']): Trial => {
    const kind: Kind = { name: `${name} cut after ${at} bytes`, play };
    return { name: `${point.name}: ${kind.name}`, point, kind, times: isRead(point) ? 3 : 1, dedupe: 'none' };
  };
  const sizes = messageSizes[action];
  return [
    ...positions(sizes.request, tier, point).map(at => cut('request', at, () => cutRequest(at))),
    ...positions(sizes.reply, tier, point).map(at => cut('reply', at, () => cutReply(at))),
  ];
}

/** Every byte; in the fast tier a few in the head, where head and body meet, and in the body. */
function positions(size: number, tier: Tier, { action }: Point): readonly number[] {
  if (tier === 'release') return Array.from({ length: size }, (_, at) => at);
  return action === 'sale_dispense' ? [0, 1, 60, 150, 180, 220, size >> 1] : [0, 120, size >> 1];
}

function isRead(point: Point): boolean {
  if (point.at === 'undoing') return point.action !== point.write;
  return point.action !== 'sale_dispense' && point.action !== 'login';
}
