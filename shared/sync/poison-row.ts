/** Answers that came, and out of which nothing follows; silence is none of them. */
const undefinedAnswers: ReadonlySet<string> = new Set([
  'http-status',
  'unreadable',
  'wrong-reference',
  'state-error',
  'unreadable-amount',
]);

type EndedAttempt = { readonly outcome: string | null; readonly detail: string | null };

/** The state has answered the last sends with one and the same thing that means nothing: a person must look (reliability.md 7.5). */
export function isPoisonRow(attempts: readonly EndedAttempt[], max: number): boolean {
  const last = attempts.slice(-max);
  const [first] = last;
  if (last.length < max || first?.detail === undefined || first.detail === null) return false;
  const { detail } = first;
  return undefinedAnswers.has(detail) && last.every(each => each.outcome === 'unknown' && each.detail === detail);
}
