import { type FormEvent, type RefObject, useId, useState } from 'react';
import type { PriceReason, PriceTerms } from '../../../shared/cart/price-change';
import { type PricePreview, previewPrice } from '../../../shared/cart/price-preview';
import type { PricingView } from '../../../shared/ipc/price-views';
import type { CartLineView } from '../../../shared/ipc/register-views';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { Button } from '../../ui/button';
import { percentText } from '../../ui/price-terms-text';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { draftOf, type PriceDraft, readTerms } from './price-draft';
import { PricePreviewBox } from './price-preview';

export type AgreedPrice = {
  readonly terms: PriceTerms;
  readonly reason: PriceReason;
  readonly needsLead: boolean;
};

type Props = {
  /** One line, or all of them for the whole cart. */
  readonly lines: readonly CartLineView[];
  readonly isWholeCart: boolean;
  readonly pricing: PricingView;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly isBusy: boolean;
  readonly onAgree: (agreed: AgreedPrice) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
};

const kinds = ['percent', 'amount', 'override'] as const;

export function PriceForm({ lines, isWholeCart, pricing, box, ...props }: Props) {
  const { t } = useWords();
  const only = isWholeCart ? undefined : lines[0];
  const [draft, setDraft] = useState<PriceDraft>(() => draftOf(only?.priceChange ?? null));
  const [isReasonMissing, setReasonMissing] = useState(false);
  const terms = readTerms(draft);
  const preview = terms === null ? null : previewOf(lines, terms, pricing);
  const change = (part: Partial<PriceDraft>) => setDraft({ ...draft, ...part });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.isBusy) return;
    if (terms === null || preview === null || preview.verdict === 'not-allowed') return box.current?.focus();
    setReasonMissing(draft.reason === null);
    if (draft.reason === null) return;
    props.onAgree({ terms, reason: draft.reason, needsLead: preview.verdict === 'needs-approval' });
  };
  return (
    <form className="price-form" onSubmit={submit}>
      {isWholeCart ? <p>{t('price.cartNote')}</p> : null}
      {isWholeCart ? null : <KindButtons kind={draft.kind} onKind={kind => change({ kind, text: '' })} />}
      <TextField
        ref={box}
        isLarge
        label={t(`price.field.${draft.kind}`)}
        value={draft.text}
        inputMode="decimal"
        maxLength={12}
        onChange={event => change({ text: event.target.value })}
      />
      {draft.kind === 'percent' ? (
        <div className="price-quick">
          {pricing.policy.quickBp.map(bp => (
            <Button
              key={bp}
              isPressed={terms?.kind === 'percent' && terms.bp === bp}
              onPress={() => change({ text: percentText(bp) })}
            >
              {t('price.quick', { percent: percentText(bp) })}
            </Button>
          ))}
        </div>
      ) : null}
      <ReasonSelect
        reasons={pricing.policy.reasons}
        reason={draft.reason}
        isMissing={isReasonMissing}
        onReason={reason => change({ reason })}
      />
      <PricePreviewBox preview={preview} listCents={only?.listPriceCents ?? null} />
      {lines.some(line => line.priceChange !== null) ? <p className="price-note">{t('price.replaces')}</p> : null}
      <div className="dialog-actions">
        {lines.some(line => line.priceChange !== null) ? (
          <Button kind="quiet" onPress={props.onClear}>
            {t(isWholeCart ? 'price.clearAll' : 'price.clearOne')}
          </Button>
        ) : null}
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind="primary" isBusy={props.isBusy}>
          {t(preview?.verdict === 'needs-approval' ? 'price.askLead' : 'price.apply')}
        </Button>
      </div>
    </form>
  );
}

type KindProps = { readonly kind: PriceTerms['kind']; readonly onKind: (kind: PriceTerms['kind']) => void };

function KindButtons({ kind, onKind }: KindProps) {
  const { t } = useWords();
  return (
    <fieldset className="price-kinds">
      <legend className="visually-hidden">{t('price.how')}</legend>
      {kinds.map(each => (
        <Button key={each} isPressed={each === kind} onPress={() => onKind(each)}>
          {t(`price.kind.${each}`)}
        </Button>
      ))}
    </fieldset>
  );
}

type ReasonProps = {
  readonly reasons: readonly PriceReason[];
  readonly reason: PriceReason | null;
  readonly isMissing: boolean;
  readonly onReason: (reason: PriceReason | null) => void;
};

function ReasonSelect({ reasons, reason, isMissing, onReason }: ReasonProps) {
  const { t } = useWords();
  const id = useId();
  const hasError = isMissing && reason === null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('price.why')}
      </label>
      <select
        id={id}
        className="select"
        value={reason ?? ''}
        aria-invalid={hasError ? true : undefined}
        aria-describedby={hasError ? `${id}-note` : undefined}
        onChange={event => onReason(reasons.find(each => each === event.target.value) ?? null)}
      >
        <option value="">{t('price.whyChoose')}</option>
        {reasons.map(each => (
          <option key={each} value={each}>
            {t(`price.reason.${each}`)}
          </option>
        ))}
      </select>
      {hasError ? (
        <p id={`${id}-note`} className="field-note field-error" role="alert">
          {t('price.whyMissing')}
        </p>
      ) : null}
    </div>
  );
}

function previewOf(lines: readonly CartLineView[], terms: PriceTerms, pricing: PricingView): PricePreview {
  const asked = lines.map(line => ({
    listCents: line.item.priceCents as Cents | null,
    quantity: line.quantity as Quantity,
    taxClass: line.taxClass,
    amountCents: line.amountCents as Cents,
    discountCents: line.discountCents as Cents,
    taxCents: line.taxCents as Cents,
  }));
  return previewPrice(asked, terms, pricing);
}
