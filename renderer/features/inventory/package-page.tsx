import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PackageView } from '../../../shared/ipc/inventory-views';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ruleText } from '../../ui/rule-text';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import { labWord } from './lab-word';
import { PackageCounts } from './package-counts';

type Props = {
  readonly shown: PackageView;
  readonly onBack: () => void;
  readonly onOpenSale: (saleId: string) => void;
};

/** One package: what it is, what the laboratory found, why it cannot be sold, and how its counts compare. */
export function PackagePage({ shown, onBack, onOpenSale }: Props) {
  const words = useWords();
  const { t } = words;
  const { item } = shown;
  return (
    <section className="page" aria-label={item.name}>
      <header className="page-head">
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {t('inventory.backToList')}
        </Button>
        <h1 className="page-title">{item.name}</h1>
      </header>
      <ScrollRegion className="page-scroll package-page">
        {item.blockedBy.length === 0 ? (
          <Notice tone="good">
            <p>{t('inventory.canSell')}</p>
          </Notice>
        ) : (
          <Notice tone="warning" title={t('inventory.notSellable')}>
            <ul className="plain-list">
              {item.blockedBy.map(code => (
                <li key={code}>{ruleText({ code, route: item.route, on: item.expiresOn }, words)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {shown.weightFlag === null ? null : (
          <Notice tone="warning">
            <p>{t('inventory.doubt', { what: t(`reports.words.${shown.weightFlag}`) })}</p>
          </Notice>
        )}
        <Facts shown={shown} />
        <PackageCounts shown={shown} onOpenSale={onOpenSale} />
      </ScrollRegion>
    </section>
  );
}

function Facts({ shown }: { readonly shown: PackageView }) {
  const { t, format } = useWords();
  const { item } = shown;
  const weight = item.medWeight !== null && item.unit !== null ? format.amount(item.medWeight, item.unit) : null;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('inventory.fact.package'), item.barcode],
    [t('inventory.fact.oldLabel'), shown.externalId],
    [t('inventory.column.route'), item.route === null ? null : t(`route.${item.route}`)],
    [t('inventory.column.medWeight'), weight ?? (item.kind === 'package' ? t('inventory.missing') : null)],
    [t('inventory.fact.strain'), item.strain],
    [t('inventory.fact.batch'), item.batch],
    [t('inventory.fact.harvest'), shown.harvest],
    [t('inventory.column.price'), item.priceCents === null ? null : format.money(item.priceCents)],
    [t('inventory.column.expires'), item.expiresOn === null ? null : format.day(item.expiresOn)],
    [t('inventory.fact.place'), shown.location],
    [t('inventory.column.lab'), item.labStatus === null ? null : labWord(item.labStatus, t)],
    [
      t('inventory.fact.certificate'),
      item.coaUrl === null ? null : (
        <span className="package-link" key="coa">
          {item.coaUrl}
        </span>
      ),
    ],
  ];
  return (
    <div className="page-card">
      <dl className="facts facts-wide">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {shown.watches.includes('low') ? <p>{t('inventory.watchNote.low')}</p> : null}
      {shown.watches.includes('expiring') ? <p>{t('inventory.watchNote.expiring')}</p> : null}
    </div>
  );
}
