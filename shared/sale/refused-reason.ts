/** Not a rule's name: the state's own sentence stands for it. */
const unmapped = 'UNMAPPED_STATE_ERROR';

/** Why the state refused, for the sentence of E-NET-06: the rules it named, joined by commas, else its own words. */
export function refusedReason(codes: readonly string[], stateText: string): string {
  const named = codes.filter(code => code !== unmapped);
  return named.length === 0 ? stateText : named.join(',');
}
