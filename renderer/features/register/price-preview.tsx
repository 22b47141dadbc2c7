import type { PricePreview } from '../../../shared/cart/price-preview';
import { assertNever } from '../../../shared/kernel/assert-never';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = {
  /** null while what is typed is no price yet. */
  readonly preview: PricePreview | null;
  /** Of one, where it is one line. */
  readonly listCents: number | null;
};

/** What it will come to, worked out as it is typed; its place is kept, so that nothing jumps under the hand. */
export function PricePreviewBox({ preview, listCents }: Props) {
  const { t, format } = useWords();
  const money = (cents: number | null | undefined) =>
    cents === null || cents === undefined ? '–' : format.money(cents);
  return (
    <div className="price-preview">
      <dl className="price-figures" aria-live="polite">
        {listCents === null ? (
          <Figure name={t('price.lines')} value={String(preview?.lineCount ?? '–')} />
        ) : (
          <div className="price-figure price-figure-unit">
            <dt>{t('price.each')}</dt>
            <dd>
              <s>{format.money(listCents)}</s> {money(preview?.unitPriceCents)}
            </dd>
          </div>
        )}
        <Figure name={t('price.taken')} value={money(preview === null ? null : -preview.discountCents)} />
        <Figure
          name={t(listCents === null ? 'price.subtotal' : 'price.lineTotal')}
          value={money(preview?.amountCents)}
        />
        <Figure name={t('register.tax')} value={money(preview?.taxCents)} />
      </dl>
      <PriceVerdict preview={preview} />
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="price-figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function PriceVerdict({ preview }: Pick<Props, 'preview'>) {
  const { t } = useWords();
  if (preview === null) return <Notice tone="info">{t('price.typeFirst')}</Notice>;
  switch (preview.verdict) {
    case 'free':
      return <Notice tone="good">{t('price.free')}</Notice>;
    case 'needs-approval':
      return <Notice tone="warning">{t('price.needsLead')}</Notice>;
    case 'not-allowed':
      return <Notice tone="bad">{t('errors.E-PRC-02')}</Notice>;
    default:
      return assertNever(preview.verdict, 'price verdict');
  }
}
