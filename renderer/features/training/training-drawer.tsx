import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import { ReceiptRoll } from './receipt-roll';
import type { TrainingStore } from './training-store';
import './training.css';
import { VirtualScanner } from './virtual-scanner';
import { WalkThrough } from './walk-through';

const tabs = ['scanner', 'paper', 'walk'] as const;

/** Along the bottom of the Register, so that the register itself looks exactly as it will in the store. */
export function TrainingDrawer({ store }: { readonly store: TrainingStore }) {
  const { t } = useWords();
  const { shelf, paper, tab, isOpen, failure, start, scan, show, toggle } = useStore(store);
  useEffect(() => void start(), [start]);
  return (
    <section className={isOpen ? 'training training-open' : 'training'} aria-label={t('training.drawer')}>
      <div className="training-bar">
        {tabs.map(each => (
          <Button key={each} kind="quiet" isPressed={isOpen && tab === each} onPress={() => show(each)}>
            {t(`training.${each}`)}
          </Button>
        ))}
        <span className="status-gap" />
        <Button
          kind="quiet"
          icon={isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
          onPress={toggle}
        >
          {t(isOpen ? 'training.hide' : 'training.show')}
        </Button>
      </div>
      {isOpen ? (
        <ScrollRegion className="training-body">
          <FailureNotice failure={failure} />
          {tab === 'scanner' ? <VirtualScanner shelf={shelf} onScan={text => void scan(text)} /> : null}
          {tab === 'paper' ? <ReceiptRoll paper={paper} onScan={text => void scan(text)} /> : null}
          {tab === 'walk' ? <WalkThrough /> : null}
        </ScrollRegion>
      ) : null}
    </section>
  );
}
