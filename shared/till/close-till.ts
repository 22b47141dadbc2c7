import type { Cents } from '../kernel/units';
import { readReason } from '../people/approval';
import { overShort } from './cash-flow';
import type { TillPolicy } from './till-policy';

/** One blind count of the drawer, and what it should have held at that moment. */
export type DrawerCount = {
  /** From 1 on. */
  readonly number: number;
  readonly countedCents: Cents;
  readonly expectedCents: Cents;
};

/** What the difference asks of whoever closes the drawer. */
export type CloseNeeds = {
  readonly overShortCents: Cents;
  readonly needsExplanation: boolean;
  readonly needsApproval: boolean;
  readonly mayRecount: boolean;
};

export function closeNeeds(
  count: DrawerCount,
  policy: Pick<TillPolicy, 'recounts' | 'explainOverCents' | 'approveOverCents'>,
): CloseNeeds {
  const overShortCents = overShort(count.countedCents, count.expectedCents);
  const off = Math.abs(overShortCents);
  return {
    overShortCents,
    needsExplanation: off > policy.explainOverCents,
    needsApproval: off > policy.approveOverCents,
    // Whoever counted right has nothing to count again.
    mayRecount: off > 0 && count.number <= policy.recounts,
  };
}

/** The explanation as it is kept, or null where one is needed and none was given. */
export function readExplanation(text: string, needs: Pick<CloseNeeds, 'needsExplanation'>): string | null {
  return readReason(text) ?? (needs.needsExplanation ? null : '');
}

/** What a lead says yes to: this difference of this count, and no other. */
export function closeSubject(
  sessionId: string,
  { number, countedCents, expectedCents }: Readonly<Record<keyof DrawerCount, number>>,
): string {
  return `${sessionId}.${number}.${countedCents - expectedCents}`;
}
