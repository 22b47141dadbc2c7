import { type AppError, appError } from '../kernel/error-code';
import { hasRole, type Role } from '../people/role';
import type { TillPolicy } from './till-policy';

/** Whether cash may cross the drawer now, and by this operator. 'counted': its closing has begun, and nothing moves any more. */
export const cashStandings = ['closed', 'open', 'counted', 'not-yours'] as const;
export type CashStanding = (typeof cashStandings)[number];

/** As much of the open session as bears on it. */
export type DrawerFacts = { readonly openedById: string; readonly isCounted: boolean };

export function cashStanding(
  drawer: DrawerFacts | null,
  operatorId: string,
  policy: Pick<TillPolicy, 'drawer'>,
): CashStanding {
  if (drawer === null) return 'closed';
  if (drawer.isCounted) return 'counted';
  return policy.drawer === 'own' && drawer.openedById !== operatorId ? 'not-yours' : 'open';
}

const problems = {
  closed: 'E-TIL-01',
  counted: 'E-TIL-04',
  'not-yours': 'E-TIL-05',
} as const satisfies Record<Exclude<CashStanding, 'open'>, string>;

/** What stands against taking or giving back cash; null where nothing does. */
export function cashProblem(standing: CashStanding): AppError | null {
  return standing === 'open' ? null : appError(problems[standing]);
}

/** Whether somebody may move cash in and out of it, and count it: whoever takes cash on it, and leads. */
export function mayHandleDrawer(
  drawer: Pick<DrawerFacts, 'openedById'>,
  operator: { readonly id: string; readonly role: Role },
  policy: Pick<TillPolicy, 'drawer'>,
): boolean {
  return policy.drawer === 'shared' || drawer.openedById === operator.id || hasRole(operator.role, 'lead');
}
