import type { Body } from './actions/action';
import { type Fault, type FaultMode, isMode } from './fault-modes';
import type { Reply } from './reply';
import { roundQuantities } from './round-quantities';
import type { World } from './world';

type Renames = Readonly<Record<string, (honest: unknown) => string>>;

const otherRequestId = '00000000-0000-4000-8000-000000000000';
/** An undoing names the sale it undid. */
const otherRefs: Renames = {
  request_id: () => otherRequestId,
  external_id: () => 'OTHER-000001',
  voided: () => '499999',
};
const pagesKept = 50;
const unknownWords = 'Request denied. Contact the help desk (R-0093).';

/** What the state says instead of its honest answer, under the faults of its own. What is true is not touched. */
export function twistReply(world: World, body: Body, honest: Reply, faults: readonly Fault[]): Reply {
  const has = (mode: FaultMode): boolean => faults.some(fault => isMode(fault, mode));
  let reply = has('duplicate_page') ? givenBefore(world, body, honest) : honest;
  rememberPage(world, body, honest);
  if (has('cursor_gap')) reply = leaveOutHalf(reply);
  if (has('round_quantity')) reply = roundQuantities(reply);
  if (has('bare_errors') && reply.success === 0) reply = bare(reply);
  if (has('wrong_ref')) reply = renamed(reply, otherRefs);
  if (has('wrong_patient')) reply = renamed(reply, { card_id: card => otherCard(world, card) });
  return reply;
}

/** A page is the same page only for the same question, wherever in the table it starts. */
function pageKey(body: Body): string | null {
  const { action, request_id, external_id } = { request_id: null, external_id: null, ...body } as Body;
  return action === 'sync_sale' || action === 'sync_inventory'
    ? JSON.stringify([action, request_id, external_id])
    : null;
}

function givenBefore(world: World, body: Body, reply: Reply): Reply {
  const earlier = world.pagesGiven.get(pageKey(body) ?? '');
  return earlier === undefined ? reply : { ...earlier, sessiontime: reply['sessiontime'] };
}

/** Of a few questions only: every sale that is looked up is a question of its own. */
function rememberPage(world: World, body: Body, reply: Reply): void {
  const key = pageKey(body);
  if (key === null || reply.success === 0) return;
  const { pagesGiven } = world;
  pagesGiven.delete(key);
  pagesGiven.set(key, reply);
  const [oldest] = pagesGiven.keys();
  if (pagesGiven.size > pagesKept && oldest !== undefined) pagesGiven.delete(oldest);
}

function leaveOutHalf(reply: Reply): Reply {
  const halved = Object.entries(reply).map(([name, rows]) => {
    return [name, Array.isArray(rows) ? rows.slice(0, Math.floor(rows.length / 2)) : rows];
  });
  return { ...reply, ...Object.fromEntries(halved) };
}

function bare(reply: Reply): Reply {
  const { errordata: _, ...rest } = reply;
  return { ...rest, success: reply.success, error: unknownWords };
}

/** The first other card of this state, so that the answer looks like a real one. */
function otherCard(world: World, cardId: unknown): string {
  return [...world.patients.keys()].find(card => card !== cardId) ?? 'POTHER0001';
}

function renamed(reply: Reply, names: Renames): Reply {
  return { ...renameFields(reply, names), success: reply.success };
}

function renameFields(fields: object, names: Renames): Readonly<Record<string, unknown>> {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    return typeof value === 'object' && value !== null ? renameFields(value, names) : value;
  };
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([name, field]) => [name, names[name]?.(field) ?? rename(field)]));
}
