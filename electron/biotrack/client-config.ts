/** Limits of one call (reliability.md section 7.5); data, so that a site with a slow line can stretch them. */
export type CallLimits = {
  readonly connectMs: number;
  readonly tlsMs: number;
  readonly readMs: number;
  readonly writeMs: number;
  readonly maxReplyBytes: number;
  /** An idle connection older than this is not used again: the state may be closing it at that very moment. */
  readonly idleSocketMs: number;
  /** How often a read that got no answer is tried again at once; writes never are. */
  readonly readRetries: number;
  readonly readRetryBaseMs: number;
  /** After the sign-in was refused twice, how long to leave the account alone. */
  readonly refusedSignInPauseMs: number;
};

export const defaultLimits: CallLimits = {
  connectMs: 5_000,
  tlsMs: 5_000,
  readMs: 10_000,
  writeMs: 20_000,
  maxReplyBytes: 1_048_576,
  idleSocketMs: 4_000,
  readRetries: 2,
  readRetryBaseMs: 500,
  refusedSignInPauseMs: 900_000,
};

/** How fast this terminal calls; just under what the contract lets a session have. */
export type Pace = { readonly perSecond: number; readonly burst: number };

export const defaultPace: Pace = { perSecond: 9, burst: 18 };

export type BioTrackConfig = {
  readonly baseUrl: string;
  readonly licenceNumber: string;
  readonly username: string;
  readonly password: string;
  readonly training: boolean;
  readonly location: string;
  readonly limits?: Partial<CallLimits>;
  /** null: no pacing, for a state known to have no limit. */
  readonly pace?: Pace | null;
  /** Certificates to trust instead of the built-in ones, PEM. */
  readonly trustedCertificates?: readonly string[];
};
