import type { CivilDate, Instant } from '../kernel/units';

/** Unknown words from the registry arrive as 'UNKNOWN', which blocks like every status but ACTIVE. */
export type CardStatus = 'ACTIVE' | 'EXPIRED' | 'SUSPENDED' | 'REVOKED' | 'PENDING' | 'UNKNOWN';

/** The guide's six fields make a valid customer; the card's status and expiration are kept current from BioTrack. */
export type Patient = {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: CivilDate;
  readonly registryId: string;
  readonly registryState: 'FL';
  readonly registryExpiresOn: CivilDate;
  /** null until BioTrack has been asked once. */
  readonly cardStatus: CardStatus | null;
  readonly cardCheckedAt: Instant | null;
};

export type Caregiver = {
  readonly cardId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly cardStatus: CardStatus;
  readonly cardExpiresOn: CivilDate;
  readonly isEligible: boolean;
  /** The registry's own words, shown as they are. */
  readonly ineligibleReason: string | null;
};
