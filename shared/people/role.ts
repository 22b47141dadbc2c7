export type Role = 'cashier' | 'lead' | 'admin';

const rank = { cashier: 0, lead: 1, admin: 2 } as const satisfies Record<Role, number>;

/** A lead may do what a cashier may, an admin what a lead may. */
export function hasRole(actual: Role, needed: Role): boolean {
  return rank[actual] >= rank[needed];
}
