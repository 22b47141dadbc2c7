import type { Refusal, RefusalCode } from '../../shared/compliance/refusal';

/** The refusals that stand on the line where a sum crosses its ceiling; with other lines before it, that is another line. */
const crossing: ReadonlySet<RefusalCode> = new Set([
  'ORDER_REMAINING_EXCEEDED',
  'ROUTE_EXCEEDED',
  'AGGREGATE_EXCEEDED',
  'SMOKING_EXCEEDED',
  'QTY_INSUFFICIENT',
]);

export const isCrossing = (refusal: Refusal): boolean => crossing.has(refusal.code);

/** Which rule refuses what, without by how much: the identity of a refusal from one cart to a similar one. */
export function refusalKey(refusal: Refusal): string {
  const { code, line, orderId, route } = refusal;
  return [code, isCrossing(refusal) ? '' : (line ?? ''), orderId ?? '', route ?? ''].join('|');
}

export function refusalKeys(refusals: readonly Refusal[]): readonly string[] {
  return refusals.map(refusalKey).toSorted();
}
