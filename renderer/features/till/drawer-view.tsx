import { ArrowDownToLine, ArrowUpFromLine, Calculator, Printer, Vault } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { TillRulesView, TillView } from '../../../shared/ipc/till-views';
import type { MovementKind } from '../../../shared/till/till-policy';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { type MovementEntry, MovementForm } from './movement-form';
import { TillReportCard } from './till-report-card';
import type { TillStore } from './till-store';

type Props = { readonly store: TillStore; readonly till: TillView; readonly rules: TillRulesView };

const icons = { 'cash-in': ArrowDownToLine, 'cash-out': ArrowUpFromLine, drop: Vault } as const;

const nothingTyped = { amount: '', reason: null, note: '' } as const;

/** The open drawer: what may be done with it, and its X. */
export function DrawerView({ store, till, rules }: Props) {
  const { t, format } = useWords();
  const { x, isBusy, question, failure, wasPrinted, move, print, startCount } = useStore(store);
  const [entry, setEntry] = useState<MovementEntry | null>(null);
  const inDrawer = x?.money?.expectedCents ?? null;
  const isFull = inDrawer !== null && rules.dropAboveCents > 0 && inDrawer > rules.dropAboveCents;
  return (
    <div className="till-drawer">
      <fieldset className="till-actions" aria-label={t('till.actions')}>
        {(['cash-in', 'cash-out', 'drop'] as const).map((kind: MovementKind) => {
          const Icon = icons[kind];
          return (
            <Button key={kind} icon={<Icon aria-hidden="true" />} onPress={() => setEntry({ kind, ...nothingTyped })}>
              {t(`till.movement.${kind}.name`)}
            </Button>
          );
        })}
        <Button icon={<Printer aria-hidden="true" />} isBusy={isBusy} onPress={() => void print()}>
          {t('till.printX')}
        </Button>
        <Button
          kind="primary"
          icon={<Calculator aria-hidden="true" />}
          isBusy={isBusy}
          onPress={() => void startCount()}
        >
          {t('till.count')}
        </Button>
      </fieldset>
      {till.standing === 'not-yours' ? <Notice tone="info">{t('till.notYours', { by: till.openedBy })}</Notice> : null}
      {isFull ? <Notice tone="warning">{t('till.full', { amount: format.money(rules.dropAboveCents) })}</Notice> : null}
      {wasPrinted ? (
        <Notice tone="good">
          <p role="status">{t('till.printed')}</p>
        </Notice>
      ) : null}
      {x !== null && x.money === null ? <p className="page-lead">{t('till.blind')}</p> : null}
      {x === null ? null : <TillReportCard report={x} />}
      <AppDialog
        title={entry === null ? '' : t(`till.movement.${entry.kind}.name`)}
        isOpen={entry !== null && question === null}
        isDismissedBeside={false}
        onClose={() => setEntry(null)}
      >
        {entry === null ? null : (
          <MovementForm
            {...{ entry, rules, isBusy, failure }}
            onChange={setEntry}
            onMove={movement => void move(movement).then(isDone => (isDone ? setEntry(null) : undefined))}
            onClose={() => setEntry(null)}
          />
        )}
      </AppDialog>
    </div>
  );
}
