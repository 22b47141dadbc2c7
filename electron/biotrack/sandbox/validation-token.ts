import { canonical, sha256 } from './fingerprint';
import type { CartLine } from './rules/items';

/** Our contract's proposal; the state documents none. */
export const validationTtlSeconds = 900;

export type TokenSubject = {
  readonly location: string;
  readonly cardId: string;
  readonly caregiverCardId: string | null;
  readonly lines: readonly CartLine[];
};

/**
 * Says which card, place and goods were validated. It carries no right of its own, because a sale is judged afresh in any
 * case; so it needs no store, and outlives a restart of the state. Prices are left out: no rule looks at them.
 */
export function validationToken(subject: TokenSubject): string {
  const lines = [...subject.lines]
    .sort((one, other) => one.line - other.line)
    .map(({ barcodeid, quantity, orderType, route }) => [barcodeid, quantity.toString(), orderType, route]);
  const { location, cardId, caregiverCardId } = subject;
  return `v_${sha256(canonical([location, cardId, caregiverCardId, lines])).slice(0, 40)}`;
}
