import { z } from 'zod';
import { applyChange } from './apply-change';
import { ControlRefusal } from './control-refusal';
import { describeFaultModes, isMode, parseFault } from './fault-modes';
import type { Faults } from './faults';
import { findInjected, injectDispensation, injectionSchema } from './inject-dispensation';
import { destroy } from './schedule-destruction';
import type { OfflineMode } from './wire-server';
import type { World } from './world';

export type FixtureName = 'demo' | 'vectors';

/** What the control port may do to the sandbox. */
export type ControlTarget = {
  readonly world: () => World;
  readonly faults: Faults;
  readonly reset: (fixture: FixtureName | undefined) => Promise<void>;
  readonly setOffline: (mode: OfflineMode | null) => Promise<void>;
};

/** Answers an object, or throws a schema error or a ControlRefusal for the caller to read. */
export type ControlCall = (target: ControlTarget, body: unknown) => unknown;

const clockSchema = z
  .strictObject({ now: z.int().optional(), advance_s: z.int().optional(), running: z.boolean().optional() })
  .refine(change => Object.keys(change).length > 0, 'give now, advance_s or running');
const resetSchema = z.strictObject({ fixture: z.enum(['demo', 'vectors']).optional() });
const dedupeSchema = z.strictObject({ mode: z.enum(['nonce', 'request_id', 'none']) });
const replaySchema = z.strictObject({ enabled: z.boolean() });
const offlineSchema = z.strictObject({ mode: z.enum(['refuse', 'reset', 'black_hole']).nullable() });
const nothing = z.strictObject({});
const voidLimitSchema = z.strictObject({ max_age_s: z.int().nonnegative() });
const destroySchema = z.strictObject({ barcodeid: z.string() });
const deliveredSchema = z.strictObject({ sale_id: z.string() });
const periodSchema = z.strictObject({ locked_before: z.iso.date().nullable() });

export const controlCalls: ReadonlyMap<string, ControlCall> = new Map<string, ControlCall>([
  ['GET /health', target => ({ ok: true, now: target.world().clock.epoch() })],
  ['GET /ledger', target => ({ entries: target.world().ledger.entries() })],
  ['GET /faults', target => ({ modes: describeFaultModes(), armed: target.faults.list() })],
  ['POST /faults', armFault],
  ['DELETE /faults', target => ({ ok: true, deleted: target.faults.clear() })],
  ['POST /clock', changeClock],
  ['POST /reset', resetWorld],
  ['POST /fixture', changeFixture],
  ['POST /inject/dispensation', (target, body) => injectDispensation(target.world(), injectionSchema.parse(body))],
  ['POST /dedupe', changeDedupe],
  ['POST /replay', changeReplay],
  ['POST /offline', changeOffline],
  ['POST /sessions/expire', expireSessions],
  ['POST /period', changePeriod],
  ['POST /void-limit', changeVoidLimit],
  ['POST /destroy', destroyPackage],
  ['POST /delivered', markDelivered],
]);

async function resetWorld(target: ControlTarget, body: unknown) {
  await target.reset(resetSchema.parse(body).fixture);
  return { ok: true };
}

function changeFixture(target: ControlTarget, body: unknown) {
  applyChange(target.world(), body);
  return { ok: true };
}

async function changeOffline(target: ControlTarget, body: unknown) {
  await target.setOffline(offlineSchema.parse(body).mode);
  return { ok: true };
}

function changeClock(target: ControlTarget, body: unknown) {
  const { now, advance_s, running } = clockSchema.parse(body);
  const { clock } = target.world();
  if (now !== undefined) clock.set(now);
  if (advance_s !== undefined) clock.advance(advance_s);
  if (running !== undefined) clock.setRunning(running);
  return { ok: true, now: clock.epoch(), running: clock.isRunning() };
}

function changeDedupe(target: ControlTarget, body: unknown) {
  target.world().dedupe = dedupeSchema.parse(body).mode;
  return { ok: true };
}

function changeReplay(target: ControlTarget, body: unknown) {
  target.world().replayEnabled = replaySchema.parse(body).enabled;
  return { ok: true };
}

function expireSessions(target: ControlTarget, body: unknown) {
  nothing.parse(body);
  return { ok: true, expired: target.world().sessions.expireAll() };
}

/** A fault that could never strike is refused now rather than at the request it was meant for. */
function armFault(target: ControlTarget, body: unknown) {
  const fault = parseFault(body);
  const world = target.world();
  if (isMode(fault, 'inject_before')) findInjected(world, fault.dispensation);
  if (isMode(fault, 'null_weight') && !world.packages.has(fault.barcodeid)) {
    throw new ControlRefusal('no package has this barcode');
  }
  return { ok: true, id: target.faults.arm(fault) };
}

function changePeriod(target: ControlTarget, body: unknown) {
  target.world().lockedBefore = periodSchema.parse(body).locked_before;
  return { ok: true };
}

function changeVoidLimit(target: ControlTarget, body: unknown) {
  target.world().voidMaxAgeSeconds = voidLimitSchema.parse(body).max_age_s;
  return { ok: true };
}

function destroyPackage(target: ControlTarget, body: unknown) {
  const world = target.world();
  const { barcodeid } = destroySchema.parse(body);
  const found = world.packages.get(barcodeid);
  if (found === undefined) throw new ControlRefusal('no package has this barcode');
  if (found.destroyed) throw new ControlRefusal('the package is destroyed already');
  destroy(world, barcodeid, world.clock.epoch());
  return { ok: true };
}

/** A register that delivers nothing reports no delivery; the state may take a sale for one all the same. */
function markDelivered(target: ControlTarget, body: unknown) {
  const { sale_id } = deliveredSchema.parse(body);
  const sale = [...target.world().sales.values()].find(({ saleId }) => saleId === sale_id);
  if (sale === undefined) throw new ControlRefusal('there is no such sale');
  sale.channel = 'DELIVERY';
  return { ok: true };
}
