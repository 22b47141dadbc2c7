import { failure, type Reply, reasonsOf, refused } from './reply';

/** `nonce` checks the nonce and the request id, `request_id` only the latter: what the real system does is not documented. */
export type DedupeMode = 'nonce' | 'request_id' | 'none';

export const nonceKeptSeconds = 30 * 86_400;

export type WriteKey = {
  readonly nonce: string;
  /** Not every write has one. */
  readonly requestId: string | null;
  readonly location: string;
  readonly action: string;
  readonly fingerprint: string;
};
type Stored = { readonly fingerprint: string; readonly action: string; readonly at: number; readonly response: Reply };
type Known = { readonly fingerprint: string; readonly response: Reply | null };

/** Refusals that hang on something outside the fingerprint: sending the same again may well succeed. */
const passingCodes: ReadonlySet<string> = new Set(['17', '62', '63', '1000']);
const passingReasons: ReadonlySet<string> = new Set(['BACKDATE_NOT_ALLOWED', 'CARD_KEY_EXPIRED', 'PARAM_INVALID']);

export type Replayed =
  | { readonly state: 'UNKNOWN' | 'IN_PROGRESS' }
  | { readonly state: 'COMPLETE'; readonly action: string; readonly response: Reply };

/** What the state remembers of writes: by nonce for the company, by request id for the location. */
export class Idempotency {
  private readonly nonces = new Map<string, Stored>();
  private readonly requests = new Map<string, Stored>();
  /** Kept apart, so that a second try which comes to nothing leaves the first one's answer standing. */
  private readonly running = new Set<WriteKey>();

  /** The answer a repeat gets; null lets the request run, and it counts as running until `finish` or `abandon`. */
  begin(key: WriteKey, mode: DedupeMode, now: number): Reply | null {
    this.dropOld(now);
    const byNonce =
      mode === 'nonce' ? this.known(this.nonces.get(key.nonce), other => other.nonce === key.nonce) : null;
    if (byNonce !== null && byNonce.fingerprint !== key.fingerprint) {
      return refused(now, '602', 'NONCE_REUSED', 'the nonce belongs to another request');
    }
    const id = requestKey(key);
    const byRequest =
      mode === 'none' || id === null ? null : this.known(this.requests.get(id), other => requestKey(other) === id);
    if (byRequest !== null && byRequest.fingerprint !== key.fingerprint) {
      return refused(now, '602', 'REQUEST_ID_REUSED', 'the request_id belongs to another request');
    }
    const earlier = byNonce ?? byRequest;
    if (earlier !== null) return repeatAnswer(earlier.response, now);
    this.running.add(key);
    return null;
  }

  finish(key: WriteKey, response: Reply, now: number): void {
    this.running.delete(key);
    if (isPassing(response)) return;
    const stored: Stored = { fingerprint: key.fingerprint, action: key.action, at: now, response };
    setLast(this.nonces, key.nonce, stored);
    const id = requestKey(key);
    if (id !== null) setLast(this.requests, id, stored);
  }

  abandon(key: WriteKey): void {
    this.running.delete(key);
  }

  replay(nonce: string, now: number): Replayed {
    this.dropOld(now);
    for (const key of this.running) if (key.nonce === nonce) return { state: 'IN_PROGRESS' };
    const stored = this.nonces.get(nonce);
    if (stored === undefined) return { state: 'UNKNOWN' };
    return { state: 'COMPLETE', action: stored.action, response: stored.response };
  }

  private known(stored: Stored | undefined, isSame: (other: WriteKey) => boolean): Known | null {
    for (const key of this.running) if (isSame(key)) return { fingerprint: key.fingerprint, response: null };
    return stored ?? null;
  }

  /** Entries are kept in the order of their time, so old ones stand in front. */
  private dropOld(now: number): void {
    for (const kept of [this.nonces, this.requests]) {
      for (const [id, { at }] of kept) {
        if (at > now - nonceKeptSeconds) break;
        kept.delete(id);
      }
    }
  }
}

function setLast(kept: Map<string, Stored>, id: string, stored: Stored): void {
  kept.delete(id);
  kept.set(id, stored);
}

function requestKey(key: WriteKey): string | null {
  return key.requestId === null ? null : `${key.location} ${key.requestId}`;
}

function repeatAnswer(response: Reply | null, now: number): Reply {
  return response === null
    ? failure(now, '1000', 'the request is still running, please try again')
    : { ...response, duplicate: 1 };
}

function isPassing(response: Reply): boolean {
  if (response.success === 1) return false;
  if (passingCodes.has(String(response['errorcode']))) return true;
  const reasons = reasonsOf(response);
  return reasons.length > 0 && reasons.every(reason => passingReasons.has(reason.code));
}
