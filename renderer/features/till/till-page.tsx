import { Eye, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { ApprovalDialog } from '../../ui/approval-dialog';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { CloseForm } from './close-form';
import { CountForm } from './count-form';
import { DrawerView } from './drawer-view';
import { OpenTillPanel } from './open-till-panel';
import './till.css';
import { TillReportCard } from './till-report-card';
import type { TillQuestion, TillStore } from './till-store';
import { ZHistory } from './z-history';

type Props = {
  readonly store: TillStore;
  readonly isLead: boolean;
  /** A Z as it would be printed again; for leads. */
  readonly onPreview: (sessionId: string) => void;
};

/** The drawer from its opening to its Z. */
export function TillPage({ store, isLead, onPreview }: Props) {
  const { t } = useWords();
  const { till, rules, z, isCounting, question, failure, loadPage, stopCount, leaveZ, approve, answerQuestion } =
    useStore(store);
  const words = useWords();
  useEffect(() => {
    void loadPage(isLead);
    return () => {
      stopCount();
      leaveZ();
    };
  }, [loadPage, stopCount, leaveZ, isLead]);
  return (
    <section className="till-page" aria-label={t('till.title')}>
      <h2 className="panel-title">{t('till.title')}</h2>
      {till === null && z === null ? null : <FailureNotice failure={failure} />}
      {z === null ? <TillWork store={store} /> : <ClosedTill store={store} onPreview={isLead ? onPreview : null} />}
      {isLead && z === null && !isCounting && rules !== null ? <ZHistory store={store} /> : null}
      <ApprovalDialog
        isOpen={question !== null}
        what={question === null ? '' : whatIsAsked(question, words)}
        onAsk={approve}
        onApproved={answerQuestion}
        onClose={() => answerQuestion(null)}
      />
    </section>
  );
}

/** One thing at a time: opening, the open drawer, counting it, closing it. */
function TillWork({ store }: { readonly store: TillStore }) {
  const { t } = useWords();
  const { till, rules, isBusy, isCounting, isOpening, openCounted, startCount, stopCount, count, close } =
    useStore(store);
  const [isFloatCounted, setFloatCounted] = useState(false);
  if (rules === null || till === undefined) return null;
  if (till === null) {
    return isFloatCounted ? (
      <CountForm
        {...{ rules, isBusy: isOpening }}
        intro={t('till.countFloat')}
        doneText={t('till.open')}
        onDone={pieces => void openCounted(pieces).then(() => setFloatCounted(false))}
        onCancel={() => setFloatCounted(false)}
      />
    ) : (
      <>
        <OpenTillPanel store={store} />
        <div>
          <Button onPress={() => setFloatCounted(true)}>{t('till.byPieces')}</Button>
        </div>
      </>
    );
  }
  if (isCounting) {
    return (
      <CountForm
        {...{ rules, isBusy }}
        intro={t('till.countIntro')}
        doneText={t('till.submit')}
        onDone={pieces => void count(pieces)}
        onCancel={stopCount}
      />
    );
  }
  return till.count === null ? (
    <DrawerView {...{ store, till, rules }} />
  ) : (
    <CloseForm
      key={till.count.number}
      count={till.count}
      isBusy={isBusy}
      onRecount={() => void startCount()}
      onClose={explanation => void close(explanation)}
    />
  );
}

type ClosedProps = { readonly store: TillStore; readonly onPreview: Props['onPreview'] | null };

/** The Z, just made or once more. */
function ClosedTill({ store, onPreview }: ClosedProps) {
  const { t } = useWords();
  const { z, isBusy, wasPrinted, print, leaveZ } = useStore(store);
  if (z === null) return null;
  return (
    <>
      <div className="till-actions">
        <Button onPress={leaveZ}>{t('common.back')}</Button>
        {onPreview === null ? null : (
          <Button icon={<Eye aria-hidden="true" />} onPress={() => onPreview(z.sessionId)}>
            {t('document.preview')}
          </Button>
        )}
        <Button icon={<Printer aria-hidden="true" />} isBusy={isBusy} onPress={() => void print()}>
          {t('till.reprint')}
        </Button>
      </div>
      {wasPrinted ? (
        <Notice tone="good">
          <p role="status">{t('till.printed')}</p>
        </Notice>
      ) : null}
      <TillReportCard report={z} />
    </>
  );
}

function whatIsAsked({ about }: TillQuestion, { t, format }: ReturnType<typeof useWords>): string {
  if (about.kind === 'difference') {
    const amount = format.money(Math.abs(about.cents));
    return about.cents > 0 ? t('approval.what.tillOver', { amount }) : t('approval.what.tillShort', { amount });
  }
  const { kind, reason, amountCents } = about.movement;
  const movement = t(`till.movement.${kind}.name`);
  return t('approval.what.moveCash', {
    movement,
    amount: format.money(amountCents),
    reason: t(`till.reason.${reason}`),
  });
}
