import { z } from 'zod';
import { applyChange } from './apply-change';
import { dayAt } from './civil-day';
import { ControlRefusal } from './control-refusal';
import { mustParseDecimal, parseDecimal } from './decimal';
import { describeFaultModes, parseFault } from './fault-modes';
import type { Faults } from './faults';
import { orderTypes, routes, units } from './fixture';
import { recordDispensation } from './post-sale';
import { orderFor } from './rules/orders';
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
const injectionSchema = z.strictObject({
  card_id: z.string(),
  order_type: z.enum(orderTypes),
  route: z.enum(routes),
  amount: z.string().refine(text => parseDecimal(text, 3) !== null, 'a decimal string with at most 3 places'),
  unit: z.enum(units),
  day: z.iso.date().optional(),
});

export const controlCalls: ReadonlyMap<string, ControlCall> = new Map<string, ControlCall>([
  ['GET /health', target => ({ ok: true, now: target.world().clock.epoch() })],
  ['GET /ledger', target => ({ entries: target.world().ledger.entries() })],
  ['GET /faults', target => ({ modes: describeFaultModes(), armed: target.faults.list() })],
  ['POST /faults', (target, body) => ({ ok: true, id: target.faults.arm(parseFault(body)) })],
  ['DELETE /faults', target => ({ ok: true, deleted: target.faults.clear() })],
  ['POST /clock', changeClock],
  ['POST /reset', resetWorld],
  ['POST /fixture', changeFixture],
  ['POST /inject/dispensation', injectDispensation],
  ['POST /dedupe', changeDedupe],
  ['POST /replay', changeReplay],
  ['POST /offline', changeOffline],
  ['POST /sessions/expire', expireSessions],
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

/** Another store served the patient: nothing of ours moves, but the registry counts it. */
function injectDispensation(target: ControlTarget, body: unknown) {
  const world = target.world();
  const { card_id, order_type, route, amount, unit, day } = injectionSchema.parse(body);
  const now = world.clock.epoch();
  const on = day ?? dayAt(now, world.settings.registry.zone);
  const patient = world.patients.get(card_id);
  if (patient === undefined) throw new ControlRefusal('no patient has this card');
  const order = orderFor(patient, order_type, route, on);
  if (order === null) throw new ControlRefusal('the patient has no such order open on that day');
  if (order.unit !== unit) throw new ControlRefusal(`the order counts in ${order.unit}`);
  const dispensed = { day: on, orderId: order.orderId, orderType: order_type, route, unit, mmtc: 'other' };
  const id = recordDispensation(world, patient, { ...dispensed, amount: mustParseDecimal(amount, 3) }, null, now);
  return { ok: true, dispensation_id: id, order_id: order.orderId };
}
