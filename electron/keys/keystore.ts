import type { Result } from '../../shared/kernel/result';

export type KeystoreFailure =
  /** There is no safe place for a key on this computer: E-KEY-02. */
  | 'unavailable'
  /** There is one, and it will not open this wrap: E-KEY-01. */
  | 'refused';

/** Whatever keeps the data key for us between runs. It wraps and unwraps; it never stores, that is the key file's work. */
export type Keystore = {
  /** Named in the key file: a changed back end stops the start and writes nothing. */
  readonly backend: string;
  wrap(secret: Buffer): Result<string, KeystoreFailure>;
  unwrap(wrapped: string): Result<Buffer, KeystoreFailure>;
};
