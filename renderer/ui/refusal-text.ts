import type { RefusalView } from '../../shared/ipc/register-views';
import type { Words } from './words';

/**
 * One refusal as a cashier would say it: which line, which rule and route, by how much, what is available now, and when
 * room comes back. `lineName` is the name of the cart line the refusal points at.
 */
export function refusalText(refusal: RefusalView, lineName: string | null, words: Words): string {
  const { t } = words;
  const where =
    refusal.line === undefined || lineName === null
      ? ''
      : `${t('register.lineNamed', { number: refusal.line, name: lineName })} `;
  return [`${where}${ruleSentence(refusal, words)}`, ...amountSentences(refusal, words)].join(' ');
}

function ruleSentence(refusal: RefusalView, { t, format }: Words): string {
  return t(`refusal.${refusal.code}`, {
    route: refusal.route === undefined ? t('refusal.anyRoute') : t(`route.${refusal.route}`),
    date: refusal.on === undefined ? t('common.notKnown') : format.day(refusal.on),
    text: refusal.stateText ?? '',
  });
}

function amountSentences(refusal: RefusalView, { t, format }: Words): readonly string[] {
  const { unit, requested, available, release } = refusal;
  if (unit === undefined) return [];
  const next = release?.[0];
  return [
    requested !== undefined && available !== undefined && requested > available
      ? t('refusal.over', { amount: format.amount(requested - available, unit) })
      : null,
    available === undefined ? null : t('refusal.available', { amount: format.amount(available, unit) }),
    next === undefined
      ? null
      : t('refusal.release', { amount: format.amount(next.amount, unit), date: format.day(next.on) }),
  ].filter(sentence => sentence !== null);
}
