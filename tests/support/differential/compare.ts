import type { Refusal, RefusalCode } from '../../../shared/compliance/refusal';
import type { BothSaid } from './ask-both';

/** One thing on which local mode and server mode are not of one mind. */
export type Difference = {
  readonly kind: 'only-local' | 'only-server' | 'other-amounts' | 'other-release' | 'other-lines';
  readonly code: RefusalCode | null;
  readonly line: number | undefined;
  readonly local: unknown;
  readonly server: unknown;
};

/** Of these both sides say order, route, amounts and unit; of every other rule the wire carries only code and line. */
const withAmounts: ReadonlySet<RefusalCode> = new Set([
  'ORDER_REMAINING_EXCEEDED',
  'ROUTE_EXCEEDED',
  'SMOKING_EXCEEDED',
  'AGGREGATE_EXCEEDED',
]);

export function findDifferences({ local, server }: BothSaid): readonly Difference[] {
  const here = new Map(local.refusals.map(refusal => [placeOf(refusal), refusal]));
  const there = new Map(server.reasons.map(refusal => [placeOf(refusal), refusal]));
  const found: Difference[] = [];
  for (const [place, refusal] of here) {
    const twin = there.get(place);
    const { code, line } = refusal;
    if (twin === undefined) found.push({ kind: 'only-local', code, line, local: refusal, server: null });
    else if (withAmounts.has(code)) found.push(...compareAmounts(refusal, twin));
  }
  for (const [place, refusal] of there) {
    const { code, line } = refusal;
    if (!here.has(place)) found.push({ kind: 'only-server', code, line, local: null, server: refusal });
  }
  const [ours, theirs] = [countedBy(local.lines), countedBy(server.lines)];
  const isSame = ours === theirs;
  return isSame ? found : [...found, { kind: 'other-lines', code: null, line: undefined, local: ours, server: theirs }];
}

const placeOf = ({ code, line, orderId }: Refusal): string =>
  [code, line ?? 0, withAmounts.has(code) ? (orderId ?? '') : ''].join(' ');

function compareAmounts(local: Refusal, server: Refusal): readonly Difference[] {
  const { code, line } = local;
  const numbers = ({ requested, available, unit, route }: Refusal) =>
    JSON.stringify({ requested, available, unit, route });
  const releases = ({ release }: Refusal) => JSON.stringify(release ?? []);
  const say = (kind: Difference['kind']): Difference => ({ kind, code, line, local, server });
  return [
    ...(numbers(local) === numbers(server) ? [] : [say('other-amounts')]),
    ...(releases(local) === releases(server) ? [] : [say('other-release')]),
  ];
}

/** What each line counts against which order; a line that counts nothing is told by one side and left out by the other. */
function countedBy(lines: BothSaid['server']['lines']): string {
  return JSON.stringify(
    lines
      .filter(({ orderId, amount }) => orderId !== null && amount > 0)
      .map(({ number, orderId, amount, unit }) => [number, orderId, amount, unit]),
  );
}
