/** How an attempt is noted that was answered with the end of the session. */
export const sessionExpired = 'session-expired';

type EndedAttempt = { readonly outcome: string | null; readonly detail: string | null };

/**
 * The state says that it turned the last send away unread, because the session had ended. It is believed where everything
 * that can be asked agrees, and not twice in a row: who says so again of a new session may be anybody.
 */
export function isTurnedAway(attempts: readonly EndedAttempt[]): boolean {
  const [last, earlier] = attempts.toReversed();
  return last !== undefined && isExpiry(last) && !(earlier !== undefined && isExpiry(earlier));
}

function isExpiry({ outcome, detail }: EndedAttempt): boolean {
  return outcome === 'unknown' && detail === sessionExpired;
}
