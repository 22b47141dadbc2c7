import type { RefusalCode } from '../../../shared/compliance/refusal';
import type { AcceptedVia } from '../../../shared/sync/attempt-outcome';
import { goodsWhereabouts } from '../../../shared/sync/lead-action';
import { isRefusalCode } from '../../ui/known-codes';
import { ruleText } from '../../ui/rule-text';
import type { Words } from '../../ui/words';

type Speech = Pick<Words, 't' | 'format'>;

const vias = [
  'reply',
  'replay',
  'request-id',
  'external-id',
  'content',
  'evidence',
] as const satisfies readonly AcceptedVia[];

/** Why there was no proof of what became of a sale, and why a person has to look at it. */
const reasons = [
  'timeout',
  'reset',
  'http-status',
  'unreadable',
  'wrong-reference',
  'session-expired',
  'state-error',
  'altered-body',
  'unreachable',
  'insecure',
  'sign-in-failed',
  'stamp-refused',
  'credentials-refused',
  'rate-limited',
  'registry-down',
  'unreadable-amount',
  'reference-reused',
  'refused-but-unproven',
  'evidence-changed',
  'unclear',
  'state-sale-taken',
  'restart',
  'rejected',
  'no-answer',
  'no-query',
  'allotment',
  'nonce-reused',
  'claimed-by-another-sale',
  'other-content',
  'other-request-id',
  'no-terminal',
  'replay-rejected',
  'sale-not-with-state',
] as const;

/**
 * What the register noted beside an event, in words. The notes are codes; one that this screen does not know is shown as
 * it is, for reading out on the telephone.
 */
export function timelineDetail(event: string, detail: string, words: Speech): string {
  const { t } = words;
  const [first = '', ...rest] = detail.split(' ');
  const reason = reasons.find(known => known === detail);
  if (reason !== undefined) return t(`sales.reason.${reason}`);
  if (event === 'rejected') return refusedText(detail, words);
  const goods = goodsWhereabouts.find(known => known === detail);
  if (event === 'cancelled' && goods !== undefined) return t(`queue.goods.${goods}`);
  const via = vias.find(known => known === rest[0]);
  if (event === 'accepted' && via !== undefined && rest.length === 1) return t(`sales.via.${via}`, { id: first });
  return noteText(first, rest, t) ?? detail;
}

/** The notes of more than one word, by their first. */
function noteText(first: string, rest: readonly string[], t: Words['t']): string | null {
  const what = rest.join(' ');
  switch (first) {
    case 'attempt':
      return t('sales.attempt', { number: what });
    case 'found':
      return t('sales.found', { id: what });
    case 'several':
      return t('sales.several', { ids: rest.join(', ') });
    case 'voided':
      return t('sales.voidedThere', { ids: rest.join(', ') });
    case 'negative':
      return t('sales.absent');
    case 'disagree': {
      const reason = reasons.find(known => known === what);
      if (reason !== undefined) return t(`sales.reason.${reason}`);
      if (rest[0] === 'status-voided') return t('sales.voidedThere', { ids: rest.slice(1).join(', ') });
      return what.startsWith('status-') ? t('sales.otherStatus', { status: what.slice('status-'.length) }) : null;
    }
    default:
      return null;
  }
}

/** The state's own number first, because that is what its help desk asks for; then each rule that said no. */
function refusedText(detail: string, words: Speech): string {
  const parts = detail.split(' ');
  const codes = parts.filter(isRefusalCode).filter(code => code !== unmapped);
  const own = parts.filter(part => !isRefusalCode(part)).join(' ');
  const sentences = codes.map(code => ruleText({ code }, words));
  if (own === '') return sentences.join(' ') || detail;
  return [words.t('sales.stateCode', { code: own }), ...sentences].join(' ');
}

/** Its sentence is the state's own words, which stand at the top of the sale. */
const unmapped: RefusalCode = 'UNMAPPED_STATE_ERROR';
