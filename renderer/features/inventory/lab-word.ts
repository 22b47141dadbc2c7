import type { TFunction } from 'i18next';

/** The state's words are open; those it is known to use are said in the language of the house. */
const labWords = ['PASSED', 'FAILED', 'PENDING'] as const;

export function labWord(status: string | null, t: TFunction): string {
  const known = labWords.find(word => word === status);
  return known === undefined ? (status ?? '–') : t(`inventory.labWord.${known}`);
}
