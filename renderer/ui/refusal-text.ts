import type { RefusalView } from '../../shared/ipc/register-views';
import { ruleText } from './rule-text';
import type { Words } from './words';

/**
 * One refusal as a cashier would say it: which line, which rule and route, by how much, what is available now, when
 * room comes back, and by which other route the line would pass. `lineName` is the name of the cart line the refusal points at.
 */
export function refusalText(refusal: RefusalView, lineName: string | null, words: Words): string {
  const { t } = words;
  const where =
    refusal.line === undefined || lineName === null
      ? ''
      : `${t('register.lineNamed', { number: refusal.line, name: lineName })} `;
  const other = refusal.otherRoute;
  const hint = other === undefined ? [] : [t('refusal.otherRoute', { route: t(`route.${other}`) })];
  return [`${where}${ruleSentence(refusal, words)}`, ...amountSentences(refusal, words), ...hint].join(' ');
}

function ruleSentence(refusal: RefusalView, words: Words): string {
  const { t, format } = words;
  if (refusal.code === 'CARD_NOT_FOUND') return t('errors.E-PAT-03');
  if (refusal.code === 'CARD_EXPIRED' && refusal.on !== undefined) {
    return t('errors.E-PAT-04', { date: format.day(refusal.on) });
  }
  if (refusal.code === 'NO_ACTIVE_ORDER' && refusal.on !== undefined) {
    return t('errors.E-PAT-05', { date: format.day(refusal.on) });
  }
  return ruleText(refusal, words);
}

function amountSentences(refusal: RefusalView, { t, format }: Words): readonly string[] {
  const { unit, requested, available, release } = refusal;
  if (unit === undefined) return [];
  const next = release?.[0];
  const left = available === undefined ? null : format.amount(available, unit);
  const over = requested === undefined || available === undefined ? 0 : requested - available;
  return [
    left !== null && over > 0 ? t('errors.E-LIM-01', { amount: format.amount(over, unit), available: left }) : null,
    left !== null && over <= 0 ? t('refusal.available', { amount: left }) : null,
    next === undefined
      ? null
      : t('refusal.release', { amount: format.amount(next.amount, unit), date: format.day(next.on) }),
  ].filter(sentence => sentence !== null);
}
