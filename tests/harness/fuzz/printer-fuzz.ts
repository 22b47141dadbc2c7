import {
  afterReply,
  afterReport,
  blockedBy,
  type PrinterCondition,
  unknownCondition,
} from '../../../electron/devices/printer/printer-condition';
import { createStatusReader, type StatusEvent } from '../../../electron/devices/printer/printer-status';
import { createStarReader } from '../../../electron/devices/printer/star-status';
import { starReport, wellCondition } from '../../../electron/devices/printer/virtual-status';
import { seededRandom } from './seeded-random';

export type PrinterFuzzTally = {
  readonly streams: number;
  readonly bytes: number;
  readonly events: Readonly<Record<StatusEvent['kind'], number>>;
  readonly starReports: number;
  readonly uncaught: readonly string[];
  /** Streams of which something was heard that was not said, or not the same in other pieces. */
  readonly mismatches: readonly string[];
};

type Random = () => number;

const questions = ['printer', 'offline-cause', 'error-cause', 'paper'] as const;
/** What is held back of a stream at most: a text that has not ended. */
const mostHeld = 81;
const healed = Uint8Array.of(0x12, 0x12);

/**
 * Plays return streams to the status readers of both languages: what printers say, the same with bytes changed, cut off or
 * run together, and noise, in pieces of every size. Nothing may throw, pieces may not matter, an id that is heard was said,
 * and after any stream a healthy answer is understood again.
 */
export function fuzzPrinter({ streams, seed }: { readonly streams: number; readonly seed: number }): PrinterFuzzTally {
  const random = seededRandom(seed);
  const events = { reply: 0, asb: 0, printed: 0, sensor: 0, info: 0, flow: 0, other: 0 };
  const uncaught: string[] = [];
  const mismatches: string[] = [];
  let bytes = 0;
  let starReports = 0;
  for (let count = 0; count < streams; count += 1) {
    const stream = aStream(random);
    bytes += stream.length;
    try {
      const heard = readWhole(stream);
      for (const event of heard) events[event.kind] += 1;
      if (!isHonest(stream, heard, random)) mismatches.push(`seed ${seed}, stream ${count}`);
      let condition: PrinterCondition = unknownCondition;
      for (const event of heard) condition = after(condition, event, random);
      blockedBy(condition);
      starReports += readStar(stream, random);
    } catch (thrown) {
      uncaught.push(`seed ${seed}, stream ${count}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  return { streams, bytes, events, starReports, uncaught, mismatches };
}

function readWhole(stream: Uint8Array): readonly StatusEvent[] {
  return createStatusReader().push(stream);
}

function isHonest(stream: Uint8Array, heard: readonly StatusEvent[], random: Random): boolean {
  const reader = createStatusReader();
  const pieces = inPieces(stream, random).flatMap(piece => reader.push(piece));
  const text = Buffer.from(stream).toString('latin1');
  const isSaid = heard.every(event => event.kind !== 'printed' || text.includes(`7"${event.id}\u0000`));
  const isBounded = heard.reduce((sum, event) => sum + lengthOf(event), 0) >= stream.length - mostHeld;
  // Whatever hangs half said: so many healthy answers later the reader is back in step.
  const after = [...reader.push(new Uint8Array(mostHeld).fill(0x12)), ...reader.push(healed)];
  const isHealed = after.at(-1)?.kind === 'reply' && after.at(-2)?.kind === 'reply';
  return isSaid && isBounded && isHealed && JSON.stringify(pieces) === JSON.stringify(heard);
}

function lengthOf(event: StatusEvent): number {
  if (event.kind === 'asb') return event.bytes.length;
  if (event.kind === 'printed') return event.id.length + 3;
  return event.kind === 'info' ? event.text.length + 2 : 1;
}

function after(condition: PrinterCondition, event: StatusEvent, random: Random): PrinterCondition {
  if (event.kind === 'asb') return afterReport(event.bytes);
  return event.kind === 'reply' ? afterReply(condition, pick(random, questions), event.byte) : condition;
}

function readStar(stream: Uint8Array, random: Random): number {
  const whole = createStarReader().push(stream);
  const reader = createStarReader();
  const pieces = inPieces(stream, random).map(piece => reader.push(piece));
  const reports = pieces.flatMap(piece => piece.reports);
  if (JSON.stringify(reports) !== JSON.stringify(whole.reports)) throw new Error('a Star report depends on its pieces');
  return reports.length;
}

/** Some messages in a row, mostly whole. */
function aStream(random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const parts = Array.from({ length: 1 + below(6) }, () => aMessage(random));
  const stream = Uint8Array.from(parts.flat());
  const mode = below(4);
  if (mode === 0 || stream.length === 0) return Uint8Array.from({ length: below(120) }, () => below(256));
  if (mode === 1) return stream;
  for (let changes = 1 + below(3); changes > 0; changes -= 1) stream[below(stream.length)] = below(256);
  return mode === 2 ? stream : stream.slice(0, below(stream.length + 1));
}

function aMessage(random: Random): readonly number[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const letters = (count: number) => Array.from({ length: count }, () => 0x20 + below(0x5f));
  switch (below(7)) {
    case 0:
      return [0x12 | (below(256) & 0x6c)];
    case 1:
      return [0x10 | (below(256) & 0x6c), below(256) & 0x6f, below(256) & 0x6f, 0];
    case 2:
      return [0x37, 0x22, ...letters(4), 0];
    case 3:
      return [0x5f, ...letters(below(90)), 0];
    case 4:
      return [below(2) === 0 ? 0x11 : 0x13];
    case 5:
      return [below(256) & 0x6f];
    default:
      return starReport({ ...wellCondition, paper: pick(random, ['ok', 'near-end', 'out'] as const) }, below(32));
  }
}

function inPieces(stream: Uint8Array, random: Random): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < stream.length; ) {
    const length = 1 + Math.floor(random() * 9);
    pieces.push(stream.slice(at, at + length));
    at += length;
  }
  return pieces;
}

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('There is nothing to pick from.');
  return chosen;
}
