import { useEffect, useState } from 'react';
import type { ScanTestView } from '../../../shared/ipc/device-choices';
import type { TestScanView } from '../../../shared/ipc/device-views';
import { Button } from '../../ui/button';
import { keyed } from '../../ui/keyed';
import { Notice } from '../../ui/notice';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';

type Props = {
  readonly test: ScanTestView;
  readonly scans: readonly TestScanView[];
  readonly now: () => number;
  readonly onStop: () => void;
};

/** The live test: what each scan brought, byte by byte; nothing else becomes of it. */
export function ScanTest({ test, scans, now, onStop }: Props) {
  const { t } = useWords();
  const secondsLeft = useSecondsUntil(test.endsAt, now);
  return (
    <section className="page-card device-wide scan-test" aria-label={t('devices.test.title')}>
      <header className="device-head">
        <h2 className="panel-title">{t('devices.test.title')}</h2>
        <span className="device-choice">{t('devices.test.left', { count: secondsLeft })}</span>
        <Button onPress={onStop}>{t('devices.test.stop')}</Button>
      </header>
      <Notice tone="info">
        <p>{t('devices.test.intro')}</p>
      </Notice>
      {scans.length === 0 ? <p className="scan-test-empty">{t('devices.test.waiting')}</p> : null}
      <ol className="scan-test-list" aria-label={t('devices.test.scans')} aria-live="polite">
        {scans.map(scan => (
          <li key={scan.serial}>
            <TestScan scan={scan} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TestScan({ scan }: { readonly scan: TestScanView }) {
  const { t, format } = useWords();
  return (
    <article className="test-scan">
      <p className="device-head">
        <strong>{t(`devices.test.kind.${scan.kind}`)}</strong>
        <code className="test-scan-text">{scan.isMasked ? t('devices.test.masked') : visible(scan.text)}</code>
        <span className="device-since">{format.time(scan.at)}</span>
      </p>
      <p className="device-since">
        {t('devices.test.facts', {
          symbology: scan.symbology,
          aim: scan.aim ?? t('devices.test.noAim'),
          length: scan.length,
        })}
      </p>
      <ScrollRegion className="test-scan-hex">
        {keyed(scan.reports, report => report).map(({ key, item }) => (
          <code key={key}>{item}</code>
        ))}
      </ScrollRegion>
    </article>
  );
}

/** Control characters have pictures of their own; a GS1 code is full of them. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, control => String.fromCharCode(0x2400 + (control.charCodeAt(0) & 0x1f)));
}

function useSecondsUntil(endsAt: number, now: () => number): number {
  const left = () => Math.max(0, Math.ceil((endsAt - now()) / 1_000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 1_000);
    return () => clearInterval(timer);
  });
  return seconds;
}
