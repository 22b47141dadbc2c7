import type { CivilDate } from '../kernel/units';
import type { Role } from './role';

/** The state's registration that anyone completing or changing a sale must hold (user guide, key points). */
export type MmurRegistration = {
  readonly registered: boolean;
  readonly id: string | null;
  readonly expiresOn: CivilDate | null;
};

export type User = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly mmur: MmurRegistration;
};
