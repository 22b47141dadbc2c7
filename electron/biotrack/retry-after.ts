/** Seconds only: the date form would need the state's clock to be ours. Unreadable means no advice. */
export function parseRetryAfter(header: string | undefined): number {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header.trim()) * 1000 : 0;
}
