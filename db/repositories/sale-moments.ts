import type { ReadableDb } from '../handles';
import type { Dimension, Stream } from './sale-dimensions';
import type { Part } from './sale-filter';

/** Moments, both counted in. */
export type Span = { readonly since: number; readonly until: number };

/** Counted no further: whoever has so many is no rarity, and counting costs as well. */
const countedAtMost = 4_000;
/** Walking side by side along more than these costs more than any other way. */
const streamsAtMost = 400;
const most = 8_192;

const narrowed = ({ sql }: Stream, more: readonly string[]): string =>
  [`${sql} AND m.sold_at BETWEEN ? AND ?`, ...more].join(' AND ');

const inSpan: Dimension = {
  streams: [{ sql: 'sale AS m WHERE 1', values: [] }],
  probe: null,
  lags: false,
  isGathered: false,
};

function countMoments(db: ReadableDb, { streams }: Dimension, { since, until }: Span): number {
  if (streams.length > streamsAtMost) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const stream of streams) {
    const row = db
      .prepare<(string | number)[], { n: number }>(
        `SELECT count(*) AS n FROM (SELECT 1 FROM ${narrowed(stream, [])} LIMIT ${countedAtMost})`,
      )
      .get(...stream.values, since, until);
    sum += row?.n ?? 0;
    if (sum >= countedAtMost) return countedAtMost;
  }
  return sum;
}

/** Whoever has the fewest; among those with many, whoever comes first. A span of days is walked where that is shorter still. */
function chooseDriver(db: ReadableDb, dimensions: readonly Dimension[], span: Span): Dimension {
  const candidates = span.since === 0 ? dimensions : [...dimensions, inSpan];
  const [only] = dimensions;
  if (dimensions.length === 1 && only !== undefined && span.since === 0 && only.streams.length <= streamsAtMost)
    return only;
  let best = inSpan;
  let fewest = Number.POSITIVE_INFINITY;
  for (const each of candidates) {
    const count = countMoments(db, each, span);
    if (count < fewest) [best, fewest] = [each, count];
  }
  return best;
}

/**
 * Moments of sales that may be meant, newest first, in lots that grow: the few sales of a page come with the first. Every sale
 * that has its entries and is meant has its moment among them.
 */
export function* walkMoments(
  db: ReadableDb,
  dimensions: readonly Dimension[],
  span: Span,
  first: number,
): Generator<readonly number[]> {
  const driver = chooseDriver(db, dimensions, span);
  const others = driver.isGathered ? [] : dimensions.filter(each => each !== driver);
  const probes = others.map(each => each.probe).filter(probe => probe !== null);
  let until = span.until;
  for (let wanted = driver.isGathered ? most : first; until >= span.since; wanted = Math.min(2 * wanted, most)) {
    const moments = newestMoments(db, driver, probes, { since: span.since, until }, wanted);
    const oldest = moments.at(-1);
    if (oldest === undefined) return;
    // What is gathered anew each time is gathered as seldom as may be; the sales themselves are read as of any other.
    if (driver.isGathered) yield* inLots(moments, first);
    else yield moments;
    if (moments.length < wanted) return;
    until = oldest - 1;
  }
}

function newestMoments(
  db: ReadableDb,
  { streams }: Dimension,
  probes: readonly Part[],
  { since, until }: Span,
  wanted: number,
): readonly number[] {
  const found = new Set<number>();
  const values = probes.flatMap(probe => probe.values);
  const more = probes.map(probe => probe.sql);
  for (const stream of streams) {
    const rows = db
      .prepare<(string | number)[], { sold_at: number }>(
        `SELECT DISTINCT m.sold_at FROM ${narrowed(stream, more)} ORDER BY m.sold_at DESC LIMIT ?`,
      )
      .all(...stream.values, since, until, ...values, wanted);
    for (const { sold_at } of rows) found.add(sold_at);
  }
  return [...found].sort((a, b) => b - a).slice(0, wanted);
}

/** Each twice as large as the one before. */
function* inLots(moments: readonly number[], first: number): Generator<readonly number[]> {
  for (let from = 0, size = first; from < moments.length; from += size, size *= 2) {
    yield moments.slice(from, from + size);
  }
}
