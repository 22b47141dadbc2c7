import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import type { TrainingStore } from './training-store';
import './training.css';
import { VirtualPrinter } from './virtual-printer';
import { VirtualScanner } from './virtual-scanner';
import { WalkThrough } from './walk-through';

const tabs = ['scanner', 'printer', 'walk'] as const;

/** Along the bottom of the Register, so that the register itself looks exactly as it will in the store. */
export function TrainingDrawer({ store }: { readonly store: TrainingStore }) {
  const { t } = useWords();
  const { shelf, paper, devices, tab, isOpen, failure, start, show, toggle, ...order } = useStore(store);
  useEffect(() => void start(), [start]);
  return (
    <section
      className={isOpen ? `training training-open training-${tab}` : 'training'}
      aria-label={t('training.drawer')}
    >
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
          {tab === 'scanner' ? (
            <VirtualScanner
              shelf={shelf}
              scanner={devices?.scanner ?? null}
              onOrder={asked => void order.orderScanner(asked)}
            />
          ) : null}
          {tab === 'printer' ? (
            <VirtualPrinter
              paper={paper}
              printer={devices?.printer ?? null}
              onOrder={asked => void order.orderPrinter(asked)}
              onScan={text => void order.orderScanner({ kind: 'scan', text, aim: null })}
            />
          ) : null}
          {tab === 'walk' ? <WalkThrough /> : null}
        </ScrollRegion>
      ) : null}
    </section>
  );
}
