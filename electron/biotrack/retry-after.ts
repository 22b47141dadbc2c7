import type { Answer } from './port';

/**
 * How long the state wants to be left alone: whole seconds, or a date, which counts from the date of the same answer, so that
 * no clock of ours is asked. Unreadable means no advice.
 */
export function parseRetryAfter(header: string | undefined, date: string | undefined): number {
  const said = header?.trim() ?? '';
  if (/^\d{1,6}$/.test(said)) return Number(said) * 1000;
  const waitMs = httpDate(said) - httpDate(date ?? '');
  return Number.isNaN(waitMs) ? 0 : Math.min(Math.max(0, waitMs), longestMs);
}

const longestMs = 999_999_000;

/** Only the form that HTTP prescribes: a date that anything else is read into would be advice that nobody gave. */
function httpDate(text: string): number {
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  return isDate ? Date.parse(text) : Number.NaN;
}

/** The advice that came with an answer; 0 where there was none. */
export function retryAfterOf(answer: Answer<unknown> | null): number {
  if (answer?.kind !== 'failed' || !('retryAfterMs' in answer.failure)) return 0;
  return answer.failure.retryAfterMs ?? 0;
}
