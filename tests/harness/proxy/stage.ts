import vectors from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import type { SyncLoop } from '../../../electron/sync/sync-loop';
import type { Play } from './line';
import type { Till } from './till';
import type { Point, Trial } from './trials';

/** Long enough for everything that happens by itself. */
export const patienceMs = 24 * 3_600_000;
/** Until the last of what the line still holds has arrived. */
const stragglersMs = 120_000;

/** The patient of the vectors under a name of their own, known on both sides. */
export async function welcome(till: Till, cardId: string): Promise<void> {
  await till.state.control('/fixture', { patients: { [cardId]: vectors.patients.PTEST0001 } });
  till.addPatient(cardId);
}

export function disturb(till: Till, { point, kind, times }: Trial): void {
  if (kind.place === undefined) till.line.arm(point.action, kind.play(till.line.heard.get(point.action)), times);
  else till.divert(point.action, kind.place, times);
  if (point.action !== 'login') return;
  const { sessions } = till.state.sandbox.world();
  if (point.at === 'counter') sessions.expireAll();
  else till.beforeCall('sale_dispense', () => void sessions.expireAll());
}

/** What asks for a look-up: the first send of a report never arrived, or its answer did not. */
export function loseFirst(till: Till, action: string, lost: 'request' | 'reply'): void {
  const play: Play = async exchange => {
    if (lost === 'reply') await exchange.ask();
    exchange.hangUp();
  };
  till.line.arm(action, play, 1);
}

export async function patiently<T>(till: Till, asked: Promise<T>): Promise<T> {
  let isOver = false;
  void asked.finally(() => {
    isOver = true;
  });
  if (!(await till.time.run(() => isOver, till.isQuiet, patienceMs))) throw new Error('A call never ended.');
  return asked;
}

/** Heals the line, lets whatever is still on its way arrive, when it can do most harm, and ends the sending. @returns how often it was struck */
export async function quieten(till: Till, loop: SyncLoop, { action }: Point): Promise<number> {
  const struck = (till.line.struck.get(action) ?? 0) + till.diverted();
  till.heal();
  await till.time.run(() => false, till.isQuiet, stragglersMs);
  await patiently(till, loop.stop());
  return struck;
}
