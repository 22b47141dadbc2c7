import { FileText, ListChecks, Printer, ScanBarcode, Search, Settings2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type DeviceDeskView, repeatChoicesMs } from '../../../shared/ipc/device-choices';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';
import { ChoosePrinter } from './choose-printer';
import { ChooseScanner } from './choose-scanner';
import type { DevicesStore } from './devices-store';
import './devices.css';
import { DriverLog } from './driver-log';
import { PrinterCard } from './printer-card';
import { ScanTest } from './scan-test';
import { ScannersCard } from './scanners-card';

type Props = {
  readonly store: DevicesStore;
  readonly now: () => number;
  /** Opens the drawer, which asks for a reason and belongs elsewhere. */
  readonly drawer: ReactNode;
  /** Shows the list of jobs, which the status bar shows as well. */
  readonly onShowJobs: () => void;
};

/** Settings > Devices: what is connected, what is wrong with it and what to do. */
export function DevicesScreen({ store, now, drawer, onShowJobs }: Props) {
  const { t } = useWords();
  const { desk, scans, candidates, failure, wasTestPrinted, ...act } = useStore(store);
  const [choosing, setChoosing] = useState<'scanner' | 'printer' | null>(null);
  const choose = (what: 'scanner' | 'printer') => {
    setChoosing(what);
    void act.look();
  };
  useEffect(() => {
    void store.getState().load();
    return () => store.getState().leave();
  }, [store]);
  return (
    <section className="page" aria-label={t('devices.title')}>
      <h1 className="visually-hidden">{t('devices.title')}</h1>
      <FailureNotice failure={failure} />
      <p className="devices-news" role="status">
        {wasTestPrinted ? t('devices.testPrinted') : ''}
      </p>
      {desk === null ? null : (
        <ScrollRegion className="page-scroll devices">
          {desk.test === null ? null : (
            <ScanTest test={desk.test} scans={scans} now={now} onStop={() => void act.stopTest()} />
          )}
          <ScannersCard
            desk={desk}
            actions={
              <ScannerActions
                desk={desk}
                onSearch={() => void act.search()}
                onTest={() => void act.startTest()}
                onChoose={() => choose('scanner')}
                onRepeat={ms => void act.setRepeat(ms)}
              />
            }
          />
          <PrinterCard
            desk={desk}
            actions={
              <div className="device-actions">
                <Button icon={<FileText aria-hidden="true" />} onPress={() => void act.printTest()}>
                  {t('devices.printTest')}
                </Button>
                {drawer}
                <Button icon={<ListChecks aria-hidden="true" />} onPress={onShowJobs}>
                  {t('devices.jobs')}
                </Button>
                <Button icon={<Printer aria-hidden="true" />} onPress={() => choose('printer')}>
                  {t('devices.choose.printer')}
                </Button>
              </div>
            }
          />
          <DriverLog log={desk.devices.log} />
        </ScrollRegion>
      )}
      {desk === null ? null : (
        <>
          <ChooseScanner
            isOpen={choosing === 'scanner'}
            current={desk.scanner}
            candidates={candidates}
            onLook={() => void act.look()}
            onChoose={act.chooseScanner}
            onClose={() => setChoosing(null)}
          />
          <ChoosePrinter
            isOpen={choosing === 'printer'}
            current={desk.printer}
            columns={desk.devices.printer.columns}
            candidates={candidates}
            onLook={() => void act.look()}
            onChoose={act.choosePrinter}
            onClose={() => setChoosing(null)}
          />
        </>
      )}
    </section>
  );
}

type ActionsProps = {
  readonly desk: DeviceDeskView;
  readonly onSearch: () => void;
  readonly onTest: () => void;
  readonly onChoose: () => void;
  readonly onRepeat: (ms: number) => void;
};

function ScannerActions({ desk, onSearch, onTest, onChoose, onRepeat }: ActionsProps) {
  const { t } = useWords();
  const { repeatMs } = desk.devices;
  const choices = [...new Set([...repeatChoicesMs, repeatMs])].sort((a, b) => a - b);
  return (
    <>
      <div className="device-actions">
        <Button icon={<ScanBarcode aria-hidden="true" />} isDisabled={desk.test !== null} onPress={onTest}>
          {t('devices.test.start')}
        </Button>
        <Button icon={<Search aria-hidden="true" />} onPress={onSearch}>
          {t('devices.search')}
        </Button>
        <Button icon={<Settings2 aria-hidden="true" />} onPress={onChoose}>
          {t('devices.choose.scanner')}
        </Button>
      </div>
      <label className="device-repeat">
        <span>{t('devices.repeat')}</span>
        <select className="select" value={repeatMs} onChange={event => onRepeat(Number(event.target.value))}>
          {choices.map(ms => (
            <option key={ms} value={ms}>
              {ms === 0 ? t('devices.repeatNever') : t('devices.repeatMs', { count: ms })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
